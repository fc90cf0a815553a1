-- casework/people: whom another organisation wrote of, in a share or a request, is this record of the own list, as
-- somebody here said. `writer` wrote it; `theirs` is the reference of the record it was written from, where it was
-- from one: the same record is offered again when they write again. Why is sealed under the key of the record.
create table person_links (
    id          text primary key,
    agency      text not null,
    person      text not null references people (id),
    about       text not null,
    number      bigint not null check (number > 0),
    writer      text not null,
    theirs      text not null,
    at          bigint not null,
    by_account  text not null,
    by_name     text not null,
    undone_at   bigint,
    undone_by   text,
    undone_name text,
    sealed      bytea not null,
    undone      bytea
);
create unique index person_links_standing on person_links (agency, about, number) where undone_at is null;
create index person_links_by_person on person_links (person, at);
create index person_links_by_theirs on person_links (agency, writer, theirs) where undone_at is null;
