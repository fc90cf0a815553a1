-- casework/requests: what is told again, or settled, is looked for by what it is about, among what nobody has seen.
create index request_notices_unseen on request_notices (about, party) where seen_at is null;
