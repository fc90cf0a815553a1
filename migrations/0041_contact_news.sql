-- casework/contacts: which version of a share was read when it was taken in, and when that was; and what came since then and
-- was read by somebody of the hub: a correction, another contact about the child, a call.
alter table contacts add column share_number bigint not null default 1;
alter table contacts add column taken_in_at bigint;
create index contacts_came_as on contacts (share) where share is not null;
create table contact_news_read (
    contact   text not null references contacts (id),
    item      text not null,
    read_at   bigint not null,
    read_by   text not null,
    read_name text not null,
    primary key (contact, item)
);
-- casework/sharing: what was changed after it was opened, for the board of a front door.
create index share_recipients_changed on share_recipients (party, read_again_by) where read_again_by is not null;
