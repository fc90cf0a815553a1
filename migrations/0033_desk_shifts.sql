-- governance/desks: the hours in which a desk is there, and who answers for it when it is not, by the week. No days: whenever
-- the desk is shut.
create table desk_shifts (
    id            text primary key,
    party         text not null references parties (id),
    kind          text not null check (kind in ('hours', 'cover')),
    name          text not null,
    phone         text not null,
    days          text not null,
    from_minute   bigint not null check (from_minute between 0 and 1440),
    until_minute  bigint not null check (until_minute between 0 and 1440),
    bank_holidays boolean not null,
    kept_at       bigint not null
);
create index desk_shifts_by_party on desk_shifts (party, kept_at);
