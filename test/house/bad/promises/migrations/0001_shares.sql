create table shares (
    id bytea primary key
);
create table share_notes (
    share bytea not null
);
