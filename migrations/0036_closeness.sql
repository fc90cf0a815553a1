-- casework/people: who of those that work here is related or close to somebody, as they said it themselves: sealed,
-- each under a key of its own. About nobody's record: whether there is one is found each time somebody reads.
create table closenesses (
    id      text primary key,
    agency  text not null,
    account text not null,
    said_at bigint not null,
    sealed  bytea not null
);
create index closenesses_by_account on closenesses (account);
create index closenesses_by_agency on closenesses (agency);

-- Where those that work here live: a keyed digest of each home, and of each family name at a postcode. No address can
-- be read from it, by anybody. `source`: a file of the employer, or themselves.
create table staff_homes (
    account  text not null,
    agency   text not null,
    mark     bytea not null,
    source   text not null check (source in ('file', 'self')),
    noted_at bigint not null,
    primary key (account, mark, source)
);
create index staff_homes_by_agency on staff_homes (agency);

-- A record that is not closed to a colleague after all: asked for by one who answers for the organisation, agreed to
-- by another. Why is sealed under the key of the record.
create table closeness_openings (
    id          text primary key,
    agency      text not null,
    account     text not null,
    person      text not null references people (id),
    state       text not null check (state in ('asked', 'open', 'refused', 'ended')),
    asked_at    bigint not null,
    asked_by    text not null,
    asked_name  text not null,
    settled_at  bigint,
    settled_by  text,
    settled_name text,
    version     bigint not null check (version > 0),
    sealed      bytea not null
);
create index closeness_openings_by_account on closeness_openings (account, state);
create index closeness_openings_by_agency on closeness_openings (agency, asked_at);
