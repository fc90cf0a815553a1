create table one (n bigint not null);
insert into one (n) values (1);
create table pets (
    id      text primary key,
    name    text not null unique,
    alive   boolean not null,
    age     bigint not null check (age is not null),
    note    text,
    picture bytea,
    version bigint not null default 1
);
create table toys (
    id  text primary key,
    pet text not null references pets (id)
);
