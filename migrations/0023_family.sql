-- casework/people: who is what to whom, and who works with them. The words of a relationship are sealed
-- under the keys of both people, one inside the other: to erase either of them erases it. Every state that
-- it was in is kept, as of a record.
create table relationships (
    id         text primary key,
    agency     text not null,
    person     text not null references people (id),
    other      text not null references people (id),
    version    bigint not null check (version > 0),
    changed_at bigint not null,
    sealed     bytea not null,
    check (person <> other)
);
create index relationships_by_person on relationships (person);
create index relationships_by_other on relationships (other);

create table relationship_states (
    relationship text not null references relationships (id),
    version      bigint not null,
    at           bigint not null,
    by_account   text not null,
    by_name      text not null,
    sealed       bytea not null,
    primary key (relationship, version)
);

-- Which service works with a person, who there and on which number: sealed under the person's own key.
create table involvements (
    id         text primary key,
    agency     text not null,
    person     text not null references people (id),
    version    bigint not null check (version > 0),
    changed_at bigint not null,
    sealed     bytea not null
);
create index involvements_by_person on involvements (person);

create table involvement_states (
    involvement text not null references involvements (id),
    version     bigint not null,
    at          bigint not null,
    by_account  text not null,
    by_name     text not null,
    sealed      bytea not null,
    primary key (involvement, version)
);
