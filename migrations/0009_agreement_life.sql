-- governance/agreement: the whole life of a text: where it stands and until when it decides, drafts
-- and what reviewers said of them, reviews, who leaves and when, and where the text is with each.

-- More may be said of where a version stands than in 0005. The check is of the column, so it goes
-- with it.
alter table agreements add column stands text not null default 'open' check (stands in ('open',
    'in_force', 'under_review', 'superseded', 'expired', 'withdrawn', 'terminated'));
update agreements set stands = standing;
alter table agreements drop column standing;
alter table agreements rename column stands to standing;
-- The party that keeps it; empty: the partnership as a whole.
alter table agreements add column keeper text not null default '';
-- The first day on which it no longer decides, when that is sooner than the text says.
alter table agreements add column ended_on text;
alter table agreements add column ended_why text not null default '';

create index agreements_by_digest on agreements (digest);

create table agreement_drafts (
    id text primary key,
    reference text not null unique,
    keeper text not null,
    base text references agreements (id),
    document text not null,
    standing text not null check (standing in ('writing', 'opened', 'dropped')),
    begun_at bigint not null,
    saved_at bigint not null,
    saved_by text not null,
    saved_by_name text not null,
    opened_as text references agreements (id),
    row_version bigint not null check (row_version > 0)
);

create table agreement_comments (
    id text primary key,
    draft text not null references agreement_drafts (id),
    clause text not null,
    words text not null,
    account text not null,
    name text not null,
    post text not null,
    party text not null references parties (id),
    made_at bigint not null,
    answer text not null,
    answered_by text not null,
    answered_at bigint
);

create index agreement_comments_by_draft on agreement_comments (draft);

create table agreement_clearances (
    id text primary key,
    draft text not null references agreement_drafts (id),
    side text not null check (side in ('legal', 'information_governance')),
    digest bytea not null,
    account text not null,
    name text not null,
    post text not null,
    cleared_at bigint not null,
    unique (draft, side, digest)
);

create table agreement_reviews (
    id text primary key,
    agreement text not null references agreements (id),
    outcome text not null check (outcome in ('no_change', 'vary', 'withdraw')),
    note text not null,
    due text not null,
    next_due text,
    account text not null,
    name text not null,
    post text not null,
    recorded_at bigint not null
);

create index agreement_reviews_by_agreement on agreement_reviews (agreement);

-- A party leaves an agreement, whatever versions of it it has signed; from the day `takes_effect`.
create table agreement_leavings (
    id text primary key,
    reference text not null,
    party text not null references parties (id),
    why text not null,
    takes_effect text not null,
    account text not null,
    name text not null,
    post text not null,
    given_at bigint not null,
    taken_back_at bigint,
    row_version bigint not null check (row_version > 0)
);

create index agreement_leavings_by_party on agreement_leavings (party);

-- Where the text is, inside one party, as that party or the keeper last said.
create table agreement_desks (
    agreement text not null references agreements (id),
    party text not null references parties (id),
    desk text not null,
    since text not null,
    note text not null,
    told_at bigint not null,
    primary key (agreement, party)
);

-- What the keeper was told, and when, so that it is told once.
create table agreement_notices (
    agreement text not null references agreements (id),
    kind text not null,
    day text not null,
    told_at bigint not null,
    primary key (agreement, kind, day)
);
