-- Work after the commit. Ids, never content.
create table outbox (
    id            text primary key,
    kind          text not null,
    about         text not null,
    posted_at     bigint not null,
    due_at        bigint not null,
    tries         bigint not null,
    claimed_until bigint not null,
    settled_at    bigint,
    outcome       text check (outcome in ('done', 'given up')),
    last_failure  text
);
create index outbox_due on outbox (due_at, id) where settled_at is null;

-- What recurs, and when next.
create table schedule (
    kind    text primary key,
    next_at bigint not null
);
