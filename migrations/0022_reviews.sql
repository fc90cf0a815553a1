-- casework/reviews: what was neither yes nor no, put to a person. About nobody: ids, codes, times;
-- why it was decided so is sealed under the review's own key.

create table reviews (
    id text primary key,
    reference text not null unique,
    door text not null,
    asker text not null,
    client text not null,
    giver text not null,
    receiver text not null,
    question text not null,
    denial text not null,
    bound bytea not null,
    key bytea,
    body bytea not null,
    state text not null,
    asked_at bigint not null,
    look_by bigint not null,
    ended_at bigint,
    decided_by text,
    decided_name text,
    why bytea,
    approved_until bigint,
    terms bytea,
    rulebook bytea,
    version bigint not null
);

create unique index reviews_by_denial on reviews (asker, denial);
create unique index reviews_by_key on reviews (asker, key);
create index reviews_by_giver on reviews (giver, state, look_by);
create index reviews_by_end on reviews (ended_at);
create index reviews_by_time on reviews (state, look_by);
