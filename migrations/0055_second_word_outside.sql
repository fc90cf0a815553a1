-- casework/people: where one person alone answers for an organisation, which other organisation is asked for the second word
-- on a secret address (docs/adr/0083). None: a colleague's.
alter table address_loosenings add column outside text;
create index address_loosenings_outside on address_loosenings (outside, asked_at) where outside is not null;
