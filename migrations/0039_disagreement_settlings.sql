-- casework/requests: what one side of a disagreement says was agreed, sealed under the key of the request, and that the other
-- side says so too. Until then it is not settled.
create table disagreement_settlings (
    disagreement text not null references disagreements (id),
    number       bigint not null check (number > 0),
    stage        bigint not null check (stage between 1 and 5),
    party        text not null,
    said_name    text not null,
    said_at      bigint not null,
    sealed       bytea not null,
    agreed_name  text,
    agreed_at    bigint,
    primary key (disagreement, number)
);
