-- casework/people: every state that a record has been in, sealed with why under the record's own key.

create table person_versions (
    person text not null references people (id),
    version bigint not null,
    at bigint not null,
    by_account text not null,
    by_name text not null,
    sealed bytea not null,
    primary key (person, version)
);

create index people_by_change on people (agency, changed_at);
