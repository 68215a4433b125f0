-- outside a transaction
-- Accepted cases that still wait for something, by the last day on which it may come.
create index concurrently case_list_owed on intake.case_list (area, owed_by, id) where state = 'accepted' and owed_by is not null
