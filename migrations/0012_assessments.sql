-- governance/assessments: privacy assessments as they are worked on, and as they were signed off.

create table assessments (
    id text primary key,
    reference text not null unique,
    party text not null references parties (id),
    content text not null,
    begun_at bigint not null,
    number bigint not null,
    signed_digest bytea,
    review_on text,
    version bigint not null check (version > 0)
);

create index assessments_by_party on assessments (party);

-- Which agreements an assessment covers: as it is worked on, and as it was last signed off.
create table assessment_covers (
    assessment text not null references assessments (id),
    agreement text not null,
    signed boolean not null,
    primary key (assessment, agreement, signed)
);

create index assessment_covers_by_agreement on assessment_covers (agreement);

create table assessment_versions (
    assessment text not null references assessments (id),
    number bigint not null,
    document text not null,
    digest bytea not null,
    account text not null,
    name text not null,
    post text not null,
    signed_at bigint not null,
    review_on text not null,
    primary key (assessment, number)
);
