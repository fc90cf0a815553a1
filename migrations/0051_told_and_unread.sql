-- casework/contacts: who opened what the front door told whoever came, once they were told; none: nobody yet. What was told
-- before this was kept counts as read.
alter table contacts add column told_read_at bigint;
alter table contacts add column told_read_by text not null default '';
alter table contacts add column told_read_name text not null default '';
update contacts set told_read_at = told_at where told_at is not null;
create index contacts_told_unread on contacts (source, told_at) where coalesce(told_read_at, 0) < told_at;
