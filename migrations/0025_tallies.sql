-- What is counted for a hub by when it began.
create index clocks_by_hub on clocks (hub, started_at);
create index requests_by_asked on requests (asker, asked_at) where asked_at is not null;
create index contacts_by_received on contacts (hub, received_at);
