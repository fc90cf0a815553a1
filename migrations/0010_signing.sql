-- governance/agreement, signing: who may sign for a party, each person's hand with its statement,
-- variations, papers, copies and reminders.

-- Who may sign for a party. Never changed: a new one takes the place of the one before.
create table mandates (
    id text primary key,
    party text not null references parties (id),
    number bigint not null,
    needed bigint not null check (needed > 0),
    in_order boolean not null,
    seats text not null,
    also_for text not null,
    statement text not null,
    scheme text not null,
    evidence text,
    stated_by text not null,
    stated_at bigint not null,
    checked_by text,
    checked_at bigint,
    unique (party, number)
);

-- What was uploaded: evidence of authority, or an agreement signed on paper. Sealed.
create table papers (
    id text primary key,
    kind text not null check (kind in ('authority', 'signature')),
    agreement text references agreements (id),
    party text not null references parties (id),
    name text not null,
    post text not null,
    signed_on text,
    media_type text not null,
    size bigint not null,
    digest bytea not null,
    sealed bytea not null,
    entered_by text not null,
    entered_name text not null,
    entered_at bigint not null,
    checked_by text,
    checked_at bigint,
    outcome text check (outcome in ('taken', 'refused'))
);
create index papers_by_party on papers (party, agreement);

-- With what words a party signs differently.
create table deviations (
    id text primary key,
    agreement text not null references agreements (id),
    party text not null references parties (id),
    content text not null,
    standing text not null check (standing in ('drawn', 'open', 'accepted', 'refused', 'dropped')),
    drawn_by text not null,
    drawn_at bigint not null,
    decided_by text,
    decided_at bigint,
    decision text not null,
    row_version bigint not null check (row_version > 0)
);
create unique index deviations_once on deviations (agreement, party)
    where standing in ('drawn', 'open', 'accepted');

-- One person's hand for a party under a version: the statement signed, and its detached signature.
create table autographs (
    id text primary key,
    agreement text not null references agreements (id),
    party text not null references parties (id),
    kind text not null check (kind in ('signature', 'countersignature')),
    mandate text,
    seat bigint not null,
    account text not null,
    name text not null,
    post text not null,
    role text not null,
    method text not null,
    paper text,
    deviation text,
    statement text not null,
    digest bytea not null,
    jws text not null,
    key text not null,
    signed_at bigint not null,
    void_at bigint
);
create unique index autographs_once on autographs (agreement, party, kind, account)
    where void_at is null;
create index autographs_by_statement on autographs (digest);

-- Public keys under which statements were ever signed here.
create table statement_keys (
    thumbprint text primary key,
    jwk text not null,
    since bigint not null
);

-- A party's signature may be put aside (a variation refused) and made again.
alter table signatures rename to signatures_before;
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
    deviation text,
    set_aside_at bigint
);
insert into signatures select id, agreement, party, account, name, post, role, authority,
    digest, method, signed_at, cast(null as text), cast(null as bigint) from signatures_before;
drop table signatures_before;
create unique index signatures_once on signatures (agreement, party) where set_aside_at is null;
create index signatures_by_party on signatures (party);

-- The signed agreement as a document to keep, as it stood with so many signatures.
create table signed_copies (
    id text primary key,
    agreement text not null references agreements (id),
    signatures text not null,
    digest bytea not null,
    pdf bytea not null,
    made_at bigint not null,
    unique (agreement, signatures)
);

-- Whom we have reminded of what is still to be signed: posts, never names.
create table reminders (
    agreement text not null references agreements (id),
    party text not null references parties (id),
    number bigint not null,
    asked text not null,
    reminded_at bigint not null,
    primary key (agreement, party, number)
);
