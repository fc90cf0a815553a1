-- casework/sharing: telling. What was written, and what each recipient was sent, is sealed under the
-- share's own record key (record_keys); destroy that key, and the share is erased.
create table share_drafts (
    id            text primary key,
    reference     text not null unique,
    agency        text not null,
    author        text not null,
    author_name   text not null,
    state         text not null check (state in ('open', 'sent', 'dropped')),
    sealed        bytea not null,
    begun_at      bigint not null,
    saved_at      bigint not null,
    saved_by      text not null,
    saved_by_name text not null,
    finish_by     bigint,
    version       bigint not null check (version > 0)
);
create index share_drafts_by_agency on share_drafts (agency, saved_at) where state = 'open';

create table shares (
    id            text primary key,
    reference     text not null unique,
    sender        text not null,
    author        text not null,
    author_name   text not null,
    how_soon      text not null check (how_soon in ('now', 'today', 'next-few-days')),
    sealed        bytea not null,
    sent_at       bigint not null,
    finish_by     bigint,
    look_again_on text,
    corrections   bigint not null,
    version       bigint not null check (version > 0)
);
create index shares_by_sender on shares (sender, sent_at);

create table share_recipients (
    id              text primary key,
    share           text not null references shares (id),
    party           text not null,
    place           bigint not null,
    why             text not null,
    asked           text not null,
    extent          text not null,
    reached         text not null check (reached in ('held-back', 'suspended', 'sent', 'delivered',
                                                     'opened', 'acknowledged', 'withdrawn')),
    answer          text not null check (answer in ('permit', 'review', 'deny')),
    panel           text not null,
    evidence        text not null,
    went_on         bytea,
    sent_at         bigint,
    delivered_at    bigint,
    opened_at       bigint,
    acknowledge_by  bigint,
    acknowledged_at bigint,
    acknowledged_by text not null,
    opened_number   bigint not null,
    version         bigint not null check (version > 0),
    unique (share, party)
);
create index share_recipients_by_party on share_recipients (party, sent_at);

-- What travelled: number 1 is what was sent first; each correction adds one and changes none.
create table share_packs (
    id        text primary key,
    recipient text not null references share_recipients (id),
    number    bigint not null check (number > 0),
    extent    text not null,
    sealed    bytea not null,
    digest    bytea not null,
    made_at   bigint not null,
    unique (recipient, number)
);

-- The ten steps for this share, as they stood when it was sent and when it was finished.
create table share_checkpoints (
    share      text not null references shares (id),
    checkpoint text not null,
    place      bigint not null,
    state      text not null check (state in ('met', 'not-met', 'not-applicable', 'overridden')),
    reason     text not null,
    noted_at   bigint not null,
    primary key (share, checkpoint)
);

-- The agreements, boiled down, that decisions were made under: canonical JSON by its digest, so that
-- every decision can be made again from the evidence alone.
create table share_terms (
    digest text primary key,
    terms  text not null
);
