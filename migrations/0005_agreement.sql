-- governance/agreement: the exact text of every version, and who has signed which.

create table agreements (
    id text primary key,
    reference text not null,
    number bigint not null,
    uri text not null,
    title text not null,
    version text not null,
    tier bigint not null,
    starts_on text not null,
    ends_on text,
    review_due text not null,
    standing text not null check (standing in ('open', 'in_force', 'superseded', 'withdrawn')),
    digest bytea not null,
    document text not null,
    published_at bigint not null,
    in_force_at bigint,
    row_version bigint not null check (row_version > 0),
    unique (reference, number),
    unique (uri, version)
);

create table signatures (
    id text primary key,
    agreement text not null references agreements (id),
    party text not null references parties (id),
    account text not null,
    name text not null,
    post text not null,
    role text not null,
    authority text not null,
    digest bytea not null,
    method text not null,
    signed_at bigint not null,
    unique (agreement, party)
);

create index signatures_by_party on signatures (party);
