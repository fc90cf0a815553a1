-- casework/contacts: a time limit of a contact ran out, and the desk was written to: once for each time.
create table contact_reminders (
    contact text not null references contacts (id),
    clock   text not null,
    due_at  bigint not null,
    at      bigint not null,
    primary key (clock, due_at)
);
create index contact_reminders_by_contact on contact_reminders (contact);
