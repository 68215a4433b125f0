-- outside a transaction
create index concurrently draft_mandate on intake.draft (area, mandate, saved_at desc) where mandate is not null
