-- casework/requests: a review of a refusal has a time limit, and both managers are told once when it runs out. Reviews that
-- were asked for before have none.
alter table request_reviews add column clock text;
alter table request_reviews add column late_told_at bigint;
alter table request_reviews add column ended_at bigint;
