-- casework/contacts: who of the hub has a contact in hand. Whoever takes it up next replaces the one before.
create table contact_holders (
    contact text primary key references contacts (id),
    account text not null,
    name    text not null,
    since   bigint not null
);
