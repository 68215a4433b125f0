-- The working copy of an item's model: what is being drawn for its next version. One for all who draw it; who saves names the revision
-- that he saw, so that nobody's work is written over unseen. It may be faulty: only what is published has to run.
create table process.draft (
  area text not null,
  item text not null,
  revision integer not null check (revision > 0),
  base integer not null check (base >= 0),
  xml text not null,
  actor jsonb not null,
  at timestamptz not null,
  primary key (area, item)
);
alter table process.draft enable row level security;
create policy own_area on process.draft to onewindow_app using (area = platform.area()) with check (area = platform.area());
grant select, insert, update, delete on process.draft to onewindow_app;
