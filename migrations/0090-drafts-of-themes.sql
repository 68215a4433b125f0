-- outside a transaction
-- A theme that is taken down at a counter is found by its parts, in the scope of the departments that they are taken down for.
create index concurrently if not exists draft_of_theme on intake.draft (area, theme_draft) where theme_draft is not null;
