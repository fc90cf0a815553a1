-- casework/people: two records of one list that are one person. The one points at the other, which is read in its
-- stead; nothing of either is written over, and to undo it is to take the pointer away.
alter table people add column merged_into text references people (id);
create index people_by_merge on people (merged_into) where merged_into is not null;

-- Who put which two together, when and why, and which facts were taken over: sealed under the keys of both, one
-- inside the other, as what was said when it was undone.
create table person_merges (
    id          text primary key,
    agency      text not null,
    merged      text not null references people (id),
    kept        text not null references people (id),
    kept_before bigint not null,
    at          bigint not null,
    by_account  text not null,
    by_name     text not null,
    sealed      bytea not null,
    undone_at   bigint,
    undone_by   text,
    undone_name text,
    undone      bytea,
    check (merged <> kept)
);
create index person_merges_by_kept on person_merges (kept);
create unique index person_merges_standing on person_merges (merged) where undone_at is null;

-- Two records of one list that may be one person, put to a person: about nobody but by their ids. `danger` and
-- `doubt` are of the pair, never of a person: what a mistake about it would do, and how hard it is to tell.
create table person_pairs (
    id         text primary key,
    agency     text not null,
    one        text not null references people (id),
    other      text not null references people (id),
    state      text not null check (state in ('waiting', 'second-look', 'disagreed', 'same', 'different')),
    found      text not null,
    because    text not null,
    danger     bigint not null,
    doubt      bigint not null,
    found_at   bigint not null,
    decided_at bigint,
    version    bigint not null check (version > 0),
    unique (one, other),
    check (one <> other)
);
create index person_pairs_by_state on person_pairs (agency, state);
create index person_pairs_by_other on person_pairs (other);

-- Who answered what, and why: sealed under the keys of both.
create table person_pair_answers (
    pair       text not null references person_pairs (id),
    number     bigint not null,
    answer     text not null check (answer in ('same', 'different', 'not-sure', 'taken-back')),
    by_account text not null,
    by_name    text not null,
    at         bigint not null,
    sealed     bytea not null,
    primary key (pair, number)
);

-- A record that two people were put into, and the one that was made for the other: which things went, since when the
-- two were one, and why, sealed under the keys of both.
create table person_splits (
    id         text primary key,
    agency     text not null,
    person     text not null references people (id),
    made       text not null references people (id),
    since      bigint not null,
    at         bigint not null,
    by_account text not null,
    by_name    text not null,
    sealed     bytea not null,
    check (person <> made)
);
create index person_splits_by_person on person_splits (person);
