-- governance/parties: who is in the partnership, and who has which role where.
-- Nothing here is ever deleted: what a party was sent has to be explained long after it has left.

create table parties (
    id text primary key,
    reference text not null unique,
    name text not null,
    type text not null,
    standing text not null check (standing in ('invited', 'signed', 'suspended', 'left')),
    stood_before text,
    desk_name text not null,
    desk_phone text not null,
    desk_confirmed_on text,
    lead_name text not null,
    lead_phone text not null,
    lead_confirmed_on text,
    admitted_at bigint not null,
    version bigint not null check (version > 0)
);

create table appointments (
    id text primary key,
    account text not null,
    name text not null,
    party text not null references parties (id),
    role text not null,
    post text not null,
    starts_on text not null,
    ends_on text,
    deputy boolean not null,
    version bigint not null check (version > 0)
);

create index appointments_by_account on appointments (account);
create index appointments_by_party on appointments (party);
