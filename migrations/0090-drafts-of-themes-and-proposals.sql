-- outside a transaction
-- A theme that is taken down at a counter is found by its parts, in the scope of the departments that they are taken down for.
create index concurrently if not exists draft_of_theme on intake.draft (area, theme_draft) where theme_draft is not null;
-- Proposals that nobody has answered or been reminded of.
create index concurrently if not exists proposal_unanswered on process.proposal (area, at) where state = 'open' and reminded_at is null;
