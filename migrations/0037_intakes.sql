-- casework/people: a file of people on its way onto an organisation's list. What it says is sealed under a key of
-- its own, in parts; each part is brought in and marked done in one act, so that a kill loses and doubles nothing.
-- When all is done, or it is put away, the parts are gone and the key is destroyed.
create table people_intakes (
    id          text primary key,
    agency      text not null,
    source      text not null,
    form        text not null,
    state       text not null check (state in ('offered', 'running', 'done', 'away')),
    parts       bigint not null,
    parts_done  bigint not null,
    rows        bigint not null,
    put         bigint not null,
    changed     bigint not null,
    same        bigint not null,
    left_out    bigint not null,
    pairs       bigint not null,
    faulty      bigint not null,
    begun_at    bigint not null,
    begun_by    text not null,
    begun_name  text not null,
    ended_at    bigint,
    version     bigint not null check (version > 0),
    sealed      bytea not null
);
create index people_intakes_by_agency on people_intakes (agency, begun_at);
create index people_intakes_running on people_intakes (state) where state = 'running';

create table people_intake_parts (
    intake text not null references people_intakes (id),
    number bigint not null,
    kind   text not null check (kind in ('rows', 'faults')),
    sealed bytea not null,
    primary key (intake, number, kind)
);

-- Which column is what, as it was last said of the files of one source.
create table people_sources (
    agency  text not null,
    source  text not null,
    columns text not null,
    at      bigint not null,
    primary key (agency, source)
);
