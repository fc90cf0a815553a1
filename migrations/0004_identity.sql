-- governance/identity: who is at the door. Tokens and codes are kept as digests, secrets sealed.

create table accounts (
    id text primary key,
    email text not null unique,
    name text not null,
    standing text not null check (standing in ('open', 'closed')),
    made_at bigint not null,
    version bigint not null check (version > 0)
);

-- How an account proves itself. Printed recovery codes are rows of their own below.
create table second_factors (
    id text primary key,
    account text not null references accounts (id),
    kind text not null,
    sealed bytea not null,
    last_step bigint not null,
    made_at bigint not null
);

create index second_factors_by_account on second_factors (account);

create table recovery_codes (
    account text not null references accounts (id),
    code bytea not null,
    used_at bigint,
    primary key (account, code)
);

-- The seed of recovery codes not yet written down by their owner; gone once they say they have them.
create table recovery_seeds (
    account text primary key references accounts (id),
    sealed bytea not null
);

create table invitations (
    id text primary key,
    code bytea not null unique,
    email text not null,
    name text not null,
    party text not null,
    role text not null,
    post text not null,
    made_at bigint not null,
    until bigint not null,
    used_at bigint
);

create table sessions (
    id text primary key,
    token bytea not null unique,
    account text not null references accounts (id),
    browser text not null,
    began_at bigint not null,
    seen_at bigint not null,
    fresh_until bigint not null,
    ended_at bigint
);

create index sessions_by_account on sessions (account, began_at);


-- Wrong codes in a row, by a keyed digest of the e-mail address typed, known to us or not.
create table code_tries (
    claimed bytea primary key,
    wrong bigint not null,
    locks bigint not null,
    locked_until bigint
);

-- A form that arrived after its session had ended: kept, sealed, for its writer alone.
create table kept_forms (
    account text primary key references accounts (id),
    path text not null,
    sealed bytea not null,
    kept_at bigint not null
);
