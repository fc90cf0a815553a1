create table entries (
    id bytea primary key,
    at timestamp not null, -- a timestamp
    made integer
);
