-- doors/api: what a system was told on a request of its own, by the identifier that it gave. Codes,
-- ids and times; the person in a request is never here.

create table told_requests (
    party text not null,
    request bytea not null,
    content bytea not null,
    decision text not null unique,
    answer text not null,
    told_at bigint not null,
    look_by bigint,
    primary key (party, request)
);

create index told_requests_by_time on told_requests (told_at);
