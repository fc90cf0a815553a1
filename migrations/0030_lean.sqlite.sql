-- A key that is no row number is kept twice by SQLite: in its table and in an index beside it. Where a table is found by
-- its key alone it lies in the order of its key, once (docs/adr/0054). What is in it does not change.
alter table audit_mentions rename to audit_mentions_was;
alter table audit_entries rename to audit_entries_was;
create table audit_entries (
    sequence integer primary key,
    bytes    text not null,
    digest   bytea not null,
    packed   bytea
);
insert into audit_entries (sequence, bytes, digest, packed)
    select sequence, bytes, digest, packed from audit_entries_was order by sequence;
create table audit_mentions (
    sequence bigint not null references audit_entries (sequence),
    about    text not null,
    primary key (sequence, about)
) without rowid;
insert into audit_mentions (sequence, about)
    select sequence, about from audit_mentions_was order by sequence, about;
drop table audit_mentions_was;
drop trigger audit_entries_no_delete;
drop table audit_entries_was;
create index audit_mentions_about on audit_mentions (about, sequence);
create trigger audit_entries_no_update before update on audit_entries
begin select raise(abort, 'the trail can only be added to'); end;
create trigger audit_entries_no_delete before delete on audit_entries
begin select raise(abort, 'the trail can only be added to'); end;

alter table record_keys rename to record_keys_was;
create table record_keys (
    record       text primary key,
    wrapped      bytea,
    made_at      bigint not null,
    destroyed_at bigint
) without rowid;
insert into record_keys select record, wrapped, made_at, destroyed_at from record_keys_was order by record;
drop table record_keys_was;

alter table share_checkpoints rename to share_checkpoints_was;
create table share_checkpoints (
    share      text not null references shares (id),
    checkpoint text not null,
    place      bigint not null,
    state      text not null check (state in ('met', 'not-met', 'not-applicable', 'overridden')),
    reason     text not null,
    noted_at   bigint not null,
    primary key (share, checkpoint)
) without rowid;
insert into share_checkpoints
    select share, checkpoint, place, state, reason, noted_at from share_checkpoints_was order by share, checkpoint;
drop table share_checkpoints_was;

alter table contact_people rename to contact_people_was;
create table contact_people (
    contact text not null references contacts (id),
    person  text not null,
    place   bigint not null,
    primary key (contact, person)
) without rowid;
insert into contact_people select contact, person, place from contact_people_was order by contact, person;
drop table contact_people_was;
create index contact_people_by_person on contact_people (person);

alter table contact_moves rename to contact_moves_was;
create table contact_moves (
    contact text not null references contacts (id),
    number  bigint not null check (number > 0),
    what    text not null,
    was     text not null,
    is_now  text not null,
    why     bytea,
    at      bigint not null,
    by_name text not null,
    primary key (contact, number)
) without rowid;
insert into contact_moves
    select contact, number, what, was, is_now, why, at, by_name from contact_moves_was order by contact, number;
drop table contact_moves_was;
