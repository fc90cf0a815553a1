-- casework/contacts: by what name the children of an open contact can be found again, before anybody has compared them. Keyed,
-- so that no name can be read from it; gone when the contact is closed.
create table contact_names (
    mark    bytea not null,
    contact text not null references contacts (id),
    primary key (mark, contact)
);
create index contact_names_by_contact on contact_names (contact);
