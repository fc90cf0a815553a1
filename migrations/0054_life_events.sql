-- casework/people: what happened to a person, when and where, as somebody said it: sealed under the person's own key. Every
-- state that it was in is kept, as of an involvement.
create table life_events (
    id         text primary key,
    agency     text not null,
    person     text not null references people (id),
    version    bigint not null check (version > 0),
    changed_at bigint not null,
    sealed     bytea not null
);
create index life_events_by_person on life_events (person);

create table life_event_states (
    life_event text not null references life_events (id),
    version    bigint not null,
    at         bigint not null,
    by_account text not null,
    by_name    text not null,
    sealed     bytea not null,
    primary key (life_event, version)
);
