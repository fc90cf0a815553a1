-- What an entry is found by lies once, in the order in which it is looked for (docs/adr/0054): that there is one for
-- each thing an entry is about, and no other, is checked by a sum over all of them.
alter table audit_mentions rename to audit_mentions_was;
create table audit_mentions (
    about    text not null,
    sequence bigint not null references audit_entries (sequence),
    primary key (about, sequence)
) without rowid;
insert into audit_mentions (about, sequence)
    select about, sequence from audit_mentions_was order by about, sequence;
drop table audit_mentions_was;

-- A node holds few hubs: when a clock started tells nearly all, and is a quarter as long.
drop index clocks_by_hub;
create index clocks_by_start on clocks (started_at);
