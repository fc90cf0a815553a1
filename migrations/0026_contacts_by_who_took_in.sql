-- casework/contacts: whether the same was taken in just now is asked whenever something is taken in.
create index contacts_by_taken_in on contacts (received_by, received_at);
-- And what was closed last, by hub.
create index contacts_closed on contacts (hub, closed_at) where state = 'closed';
