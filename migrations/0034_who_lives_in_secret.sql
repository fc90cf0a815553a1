-- casework/people: which records hold an address that must not be learnt, so that nothing that is told lets one slip.
-- 'unread': a record from before this table, which nobody has looked at yet; it is read until somebody has.
create table people_shut (
    person text primary key references people (id),
    agency text not null,
    state  text not null check (state in ('shut', 'unread'))
);
create index people_shut_by_agency on people_shut (agency);
insert into people_shut (person, agency, state) select id, agency, 'unread' from people;
