-- casework/contacts: the front door. All words of a contact are sealed under its own record key, and
-- what must not leave the hub apart from the rest. Whom it is about are ids of the hub's own list.
create table contacts (
    id            text primary key,
    reference     text not null unique,
    hub           text not null,
    state         text not null check
        (state in ('received', 'gathering', 'weighing', 'decided', 'with-worker', 'closed')),
    came          text not null,
    kind          text not null,
    source        text,
    share         text,
    verdict       text not null,
    level         text not null,
    rating        text not null,
    outcome       text not null,
    sealed        bytea not null,
    inner_sealed  bytea,
    received_at   bigint not null,
    received_by   text not null,
    received_name text not null,
    identified_at bigint,
    screened_at   bigint,
    screened_by   text not null,
    screened_name text not null,
    decided_at    bigint,
    decided_by    text not null,
    decided_name  text not null,
    told_at       bigint,
    closed_at     bigint,
    reopened      bigint not null,
    version       bigint not null check (version > 0)
);
create index contacts_open on contacts (hub, received_at) where state <> 'closed';
create index contacts_by_source on contacts (source, received_at);
create unique index contacts_by_share on contacts (hub, share);

-- Whom it is about, of the hub's own list.
create table contact_people (
    contact text not null references contacts (id),
    person  text not null,
    place   bigint not null,
    primary key (contact, person)
);
create index contact_people_by_person on contact_people (person);

-- What was weighed, and weighed again: every change with its reason, sealed.
create table contact_moves (
    contact text not null references contacts (id),
    number  bigint not null check (number > 0),
    what    text not null,
    was     text not null,
    is_now  text not null,
    why     bytea,
    at      bigint not null,
    by_name text not null,
    primary key (contact, number)
);

-- The shares that were written out of it.
create table contact_shares (
    contact  text not null references contacts (id),
    share    text not null,
    party    text not null,
    begun_at bigint not null,
    primary key (contact, share)
);

-- May what one organisation said go on to another: asked of its owner. Exactly what would go on is
-- sealed, under the contact's key.
create table contact_passings (
    id            text primary key,
    contact       text not null references contacts (id),
    reference     text not null,
    hub           text not null,
    owner         text not null,
    receiver      text not null,
    reply         text not null,
    item          text not null,
    passes        text not null check (passes in ('asked', 'yes', 'no')),
    sealed        bytea not null,
    asked_at      bigint not null,
    asked_name    text not null,
    answered_at   bigint,
    answered_name text not null,
    version       bigint not null check (version > 0)
);
create unique index contact_passings_once on contact_passings (contact, receiver, reply, item);
create index contact_passings_by_owner on contact_passings (owner, passes, asked_at);
