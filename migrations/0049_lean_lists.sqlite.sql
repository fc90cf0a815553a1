-- What is kept in great number lies once, in the order in which it is looked for (docs/adr/0054).
-- casework/requests: who was told, by request.
alter table request_notices rename to request_notices_was;
create table request_notices (
    id       text not null,
    request  text not null references requests (id),
    about    text not null,
    kind     text not null,
    party    text not null,
    account  text not null,
    name     text not null,
    phone    text not null,
    due_at   bigint,
    made_at  bigint not null,
    seen_at  bigint,
    primary key (request, id)
) without rowid;
insert into request_notices (id, request, about, kind, party, account, name, phone, due_at, made_at, seen_at)
    select id, request, about, kind, party, account, name, phone, due_at, made_at, seen_at
    from request_notices_was order by request, id;
drop table request_notices_was;
create index request_notices_by_party on request_notices (party, made_at) where seen_at is null;
create index request_notices_unseen on request_notices (about, party) where seen_at is null;

-- casework/people: the digest of a word tells the agency already.
alter table people_words rename to people_words_was;
create table people_words (
    person text not null references people (id),
    word   bytea not null,
    primary key (person, word)
) without rowid;
insert into people_words (person, word) select person, word from people_words_was order by person, word;
drop table people_words_was;
create index people_words_by_word on people_words (word);

-- casework/people: the states of a record, by person.
alter table person_versions rename to person_versions_was;
create table person_versions (
    person     text not null references people (id),
    version    bigint not null,
    at         bigint not null,
    by_account text not null,
    by_name    text not null,
    sealed     bytea not null,
    primary key (person, version)
) without rowid;
insert into person_versions (person, version, at, by_account, by_name, sealed)
    select person, version, at, by_account, by_name, sealed from person_versions_was order by person, version;
drop table person_versions_was;
