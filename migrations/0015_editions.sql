-- governance/editions: every edition of the rulebook that this node has worked by, whole, and since
-- when. What was decided under an old one can be decided again, byte for byte.

create table rulebook_editions (
    edition bytea primary key,
    tables text not null
);

create table rulebook_adoptions (
    number bigint primary key check (number > 0),
    edition bytea not null references rulebook_editions (edition),
    adopted_at bigint not null
);
