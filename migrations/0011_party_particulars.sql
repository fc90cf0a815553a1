-- governance/parties: what an organisation says of itself when it joins (Appendix A), how that ages,
-- what it was called and who came after it; and the files from which many are admitted at once.
-- casework/sharing: who took over what was open when one stopped.

create table party_profiles (
    party           text primary key references parties (id),
    legal_name      text not null,
    trading_names   text not null,
    statutory_class text not null,
    regime          text not null check (regime in ('uk-gdpr', 'law-enforcement', 'both')),
    controller_role text not null check (controller_role in ('controller', 'joint', 'processor')),
    no_numbers      boolean not null,
    saved_at        bigint not null,
    version         bigint not null check (version > 0)
);

-- One number is one organisation of a kind: a council is in the partnership several times over.
create table party_identifiers (
    party      text not null references parties (id),
    kind       text not null,
    value      text not null,
    type       text not null,
    good_until text,
    primary key (party, kind),
    unique (kind, value, type)
);

-- The names and numbers of the duty desk and the safeguarding lead stand in parties.
create table party_contacts (
    party        text not null references parties (id),
    kind         text not null,
    name         text not null,
    phone        text not null,
    email        text not null,
    hours        text not null,
    out_of_hours text not null,
    instead      text not null,
    confirmed_on text,
    version      bigint not null check (version > 0),
    primary key (party, kind)
);

create table party_assurances (
    party      text not null references parties (id),
    kind       text not null,
    statement  text not null,
    reference  text not null,
    answers    text not null,
    given_on   text not null,
    good_until text not null,
    told       text not null,
    version    bigint not null check (version > 0),
    primary key (party, kind)
);

-- What it was called before: the name of today stands in parties.
create table party_names (
    party     text not null references parties (id),
    name      text not null,
    starts_on text,
    ends_on   text not null,
    primary key (party, ends_on)
);

create table party_successions (
    predecessor text not null references parties (id),
    successor   text not null references parties (id),
    because     text not null check (because in ('merged', 'replaced')),
    starts_on   text not null,
    primary key (predecessor, successor)
);

create table party_standings (
    party    text not null references parties (id),
    number   bigint not null,
    standing text not null,
    reason   text not null,
    at       bigint not null,
    name     text not null,
    primary key (party, number)
);

create table party_imports (
    id         text primary key,
    file_name  text not null,
    content    bytea not null,
    mapping    text not null,
    state      text not null check (state in ('open', 'applied', 'dropped')),
    made_by    text not null,
    made_at    bigint not null,
    applied_at bigint,
    admitted   bigint not null,
    changed    bigint not null,
    same       bigint not null,
    faulty     bigint not null,
    version    bigint not null check (version > 0)
);

create table share_handovers (
    id           text primary key,
    share        text not null,
    reference    text not null,
    recipient    text not null,
    kind         text not null check (kind in ('received', 'sent', 'unfinished', 'look-again',
                                               'draft')),
    party        text not null,
    other        text not null,
    due          bigint,
    owner        text not null check (owner in ('party', 'post', 'desk')),
    owner_party  text not null,
    owner_words  text not null,
    made_at      bigint not null,
    outcome      text not null,
    settled_at   bigint,
    settled_name text not null,
    version      bigint not null check (version > 0)
);
create index share_handovers_by_party on share_handovers (party, made_at);
create index share_handovers_by_owner on share_handovers (owner_party, settled_at);
