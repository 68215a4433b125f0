-- outside a transaction
-- Proposals that nobody has answered or been reminded of.
create index concurrently if not exists proposal_unanswered on process.proposal (area, at) where state = 'open' and reminded_at is null;
