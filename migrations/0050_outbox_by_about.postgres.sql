-- platform/jobs: what has nothing left to do is found by what it is about, and taken back.
create index outbox_by_about on outbox (about) where settled_at is null;
