-- casework/clocks: time limits that run. What a clock is about is a reference; it names nobody.
create table clocks (
    id         text primary key,
    rule       text not null,
    kind       text not null,
    amount     bigint not null,
    about      text not null,
    owner      text not null,
    hub        text not null,
    started_at bigint not null,
    due_at     bigint not null,
    working    text not null,
    state      text not null check (state in ('running', 'paused', 'met', 'cancelled')),
    missed_at  bigint,
    ended_at   bigint,
    ended_why  text not null,
    version    bigint not null check (version > 0)
);
create index clocks_by_about on clocks (about);
create index clocks_by_owner on clocks (owner, due_at) where state in ('running', 'paused');

create table clock_pauses (
    clock     text not null references clocks (id),
    number    bigint not null check (number > 0),
    starts_at bigint not null,
    ends_at   bigint,
    reason    text not null,
    primary key (clock, number)
);

-- What a hub set for itself; a later row for a day does not remove an earlier one.
create table hub_limits (
    hub       text not null,
    rule      text not null,
    kind      text not null,
    amount    bigint not null check (amount > 0),
    starts_on text not null,
    set_at    bigint not null,
    primary key (hub, rule, starts_on, set_at)
);
create table hub_calendars (
    hub       text not null,
    hours     text not null,
    starts_on text not null,
    set_at    bigint not null,
    primary key (hub, starts_on, set_at)
);

-- casework/requests: asking. What is asked is sealed under the request's own record key; what each
-- organisation was told of it, and what each said, lie under the same key.
create table requests (
    id            text primary key,
    reference     text not null unique,
    asker         text not null,
    author        text not null,
    author_name   text not null,
    author_post   text not null,
    state         text not null check (state in ('draft', 'asked', 'closed', 'cancelled', 'dropped')),
    kind          text not null,
    rating        text not null,
    contact       text,
    sealed        bytea not null,
    begun_at      bigint not null,
    saved_at      bigint not null,
    saved_by      text not null,
    saved_by_name text not null,
    asked_at      bigint,
    ended_at      bigint,
    version       bigint not null check (version > 0)
);
create index requests_by_asker on requests (asker, saved_at) where state in ('draft', 'asked');
create index requests_by_contact on requests (contact) where contact is not null;

create table request_recipients (
    id             text primary key,
    request        text not null references requests (id),
    party          text not null,
    place          bigint not null,
    state          text not null check (state in ('held-back', 'waiting', 'replied', 'silent',
                                                  'passed-on', 'cancelled')),
    extent         text not null,
    answer         text not null check (answer in ('permit', 'review', 'deny')),
    panel          text not null,
    evidence       text not null,
    went_on        bytea,
    sealed         bytea,
    digest         bytea,
    clock          text references clocks (id),
    due_at         bigint,
    promised_at    bigint,
    opened_at      bigint,
    holder         text not null,
    holder_name    text not null,
    replies        bigint not null,
    reply_type     text not null,
    replied_at     bigint,
    typed          bytea,
    typed_by       text not null,
    typed_by_name  text not null,
    passed_to      text,
    version        bigint not null check (version > 0),
    unique (request, party)
);
create index request_recipients_by_party on request_recipients (party, state, due_at);

-- What was said: number 1 first; a later one adds or puts right, and changes none.
create table request_replies (
    id        text primary key,
    recipient text not null references request_recipients (id),
    number    bigint not null check (number > 0),
    type      text not null,
    reason    text not null,
    spoken    boolean not null,
    sealed    bytea not null,
    digest    bytea not null,
    answer    text not null,
    evidence  text not null,
    made_by   text not null,
    made_name text not null,
    made_post text not null,
    made_at   bigint not null,
    unique (recipient, number)
);

-- A refusal is looked at by someone who may review it: upheld, or to be given after all.
create table request_reviews (
    reply      text primary key references request_replies (id),
    asked_at   bigint not null,
    outcome    text check (outcome in ('upheld', 'give')),
    decided_by text not null,
    decided_at bigint,
    sealed     bytea
);

-- One row for each step of the ladder that was climbed, for the time that was promised then: the
-- same step is never sent twice.
create table request_chases (
    recipient text not null references request_recipients (id),
    step      text not null,
    due_at    bigint not null,
    at        bigint not null,
    primary key (recipient, step, due_at)
);

-- Who was told that something waits for them: a post by name, and where to ring. No word of it.
create table request_notices (
    id       text primary key,
    request  text not null references requests (id),
    about    text not null,
    kind     text not null,
    party    text not null,
    account  text not null,
    name     text not null,
    phone    text not null,
    due_at   bigint,
    made_at  bigint not null,
    seen_at  bigint
);
create index request_notices_by_party on request_notices (party, made_at) where seen_at is null;

-- Two professionals do not agree: stage by stage, each with its limit and how the child is kept
-- safe meanwhile.
create table disagreements (
    id        text primary key,
    reference text not null unique,
    request   text not null references requests (id),
    recipient text not null references request_recipients (id),
    raised_by text not null,
    trigger   text not null,
    state     text not null check (state in ('open', 'agreed', 'withdrawn')),
    stage     bigint not null,
    at_once   boolean not null,
    begun_at  bigint not null,
    ended_at  bigint,
    version   bigint not null check (version > 0)
);
create index disagreements_by_request on disagreements (request);
create table disagreement_stages (
    disagreement text not null references disagreements (id),
    stage        bigint not null check (stage between 1 and 5),
    clock        text not null references clocks (id),
    sealed       bytea not null,
    begun_by     text not null,
    begun_name   text not null,
    begun_at     bigint not null,
    primary key (disagreement, stage)
);

-- A talk, written down: it may be the reply to a request. The other side confirms or adds.
create table spoken_shares (
    id          text primary key,
    reference   text not null unique,
    party       text not null,
    other       text not null,
    recipient   text references request_recipients (id),
    said_at     bigint not null,
    known_how   text not null,
    phone       text not null,
    sealed      bytea not null,
    digest      bytea not null,
    made_by     text not null,
    made_name   text not null,
    made_at     bigint not null,
    answer      text not null,
    evidence    text not null,
    clock       text references clocks (id),
    written_at  bigint,
    confirmed   text not null,
    confirmed_name text not null,
    confirmed_at bigint,
    added       bytea,
    version     bigint not null check (version > 0)
);
create index spoken_shares_by_party on spoken_shares (party, made_at);
create index spoken_shares_by_other on spoken_shares (other, made_at);

-- Who answers for a desk, from when until when. Nobody's home number.
create table duty_rota (
    id        text primary key,
    party     text not null,
    account   text not null,
    name      text not null,
    phone     text not null,
    manages   boolean not null,
    starts_at bigint not null,
    ends_at   bigint not null
);
create index duty_rota_by_party on duty_rota (party, ends_at);
