-- outside a transaction
create index concurrently draft_idle on intake.draft (area, saved_at) where submitted_as is null
