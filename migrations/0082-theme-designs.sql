-- The working copy of a theme: what is being drawn for its next version. One for all who draw it; who saves names the revision that he
-- saw, so that nobody's work is written over unseen. It may be unfinished: only what is submitted has to hold together.
create table themes.draft (
  area text not null,
  key text not null,
  revision integer not null check (revision > 0),
  base integer not null check (base >= 0),
  content jsonb not null,
  actor jsonb not null,
  at timestamptz not null,
  primary key (area, key)
);
alter table themes.draft enable row level security;
create policy own_area on themes.draft to onewindow_app using (area = platform.area()) with check (area = platform.area());
grant select, insert, update, delete on themes.draft to onewindow_app;
