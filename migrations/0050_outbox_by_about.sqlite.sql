-- platform/jobs: a message lies by what it is about, so that what has nothing left to do is taken back.
alter table outbox rename to outbox_was;
create table outbox (
    id            text not null,
    kind          text not null,
    about         text not null,
    posted_at     bigint not null,
    due_at        bigint not null,
    tries         bigint not null,
    claimed_until bigint not null,
    settled_at    bigint,
    outcome       text check (outcome in ('done', 'given up')),
    last_failure  text,
    lane          text not null default '',
    primary key (about, id)
) without rowid;
insert into outbox (id, kind, about, posted_at, due_at, tries, claimed_until, settled_at, outcome, last_failure, lane)
    select id, kind, about, posted_at, due_at, tries, claimed_until, settled_at, outcome, last_failure, lane
    from outbox_was order by about, id;
drop table outbox_was;
create index outbox_due on outbox (lane, due_at, id) where settled_at is null;
