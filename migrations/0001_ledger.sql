-- The trail: one entry an act, added and never changed (0001b_append_only).
create table audit_entries (
    sequence bigint primary key,
    bytes    text not null,
    digest   bytea not null
);

-- Which entries speak of what, for the pages. Made from the entries, and can be made again.
create table audit_mentions (
    about    text not null,
    sequence bigint not null references audit_entries (sequence),
    primary key (about, sequence)
);
create index audit_mentions_sequence on audit_mentions (sequence);

-- The pen: how many entries there are, the digest of the last, and the right edge of the hash tree.
create table audit_pen (
    id       bigint primary key check (id = 1),
    size     bigint not null,
    tip      bytea,
    frontier bytea
);

-- What we have signed: size, root and signature in one note.
create table audit_checkpoints (
    size      bigint primary key,
    note      text not null,
    signed_at bigint not null
);

-- The key of each record that holds something about a person, wrapped under the node's. Destroyed,
-- the record is erased, and the trail still proves that there was one.
create table record_keys (
    record       text primary key,
    wrapped      bytea,
    made_at      bigint not null,
    destroyed_at bigint
);

insert into audit_pen (id, size) values (1, 0);
