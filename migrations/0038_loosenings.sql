-- casework/people: that a secret address may be known after all. One who answers for the organisation asks, with why;
-- another agrees. Which address it is, and why, is sealed under the key of the record.
create table address_loosenings (
    id           text primary key,
    agency       text not null,
    person       text not null references people (id),
    state        text not null check (state in ('asked', 'agreed', 'refused')),
    asked_at     bigint not null,
    asked_by     text not null,
    asked_name   text not null,
    settled_at   bigint,
    settled_by   text,
    settled_name text,
    version      bigint not null check (version > 0),
    sealed       bytea not null
);
create index address_loosenings_by_person on address_loosenings (person, asked_at);
