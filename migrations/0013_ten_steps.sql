-- governance/ten_steps: what organisations say of their own ten steps, and who is trained.

create table ten_steps_said (
    party text not null references parties (id),
    checkpoint text not null,
    state text not null check (state in ('met', 'not-met', 'not-applicable', 'overridden')),
    reason text not null,
    evidence text not null,
    link text not null,
    owner text not null,
    account text not null,
    name text not null,
    said_at bigint not null,
    lapses_on text not null,
    version bigint not null check (version > 0),
    primary key (party, checkpoint)
);

-- The latest time that each person finished each step. Nothing of how they answered.
create table training_steps (
    account text not null,
    step bigint not null check (step >= 1 and step <= 10),
    edition bytea not null,
    finished_on text not null,
    primary key (account, step)
);
