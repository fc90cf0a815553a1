-- governance/identity: the systems of parties that may ask, each with public keys of its own.

create table clients (
    id text primary key,
    party text not null,
    name text not null,
    keys text not null,
    scopes text not null,
    purposes text not null,
    certificate text,
    per_minute bigint not null check (per_minute > 0),
    made_at bigint not null,
    revoked_at bigint
);

create index clients_by_party on clients (party);

-- Signed statements that were used once: until they would have lapsed anyway.
create table client_assertions (
    client text not null references clients (id),
    jti bytea not null,
    until bigint not null,
    primary key (client, jti)
);
