-- Decision models by key and version. A version never changes: what was decided by it can be decided again and explained. Who published
-- it, when and why stands in the row itself, so the rows are the history. Test cases are kept with what they test.
create schema decisions;
grant usage on schema decisions to onewindow_app, onewindow_follower, onewindow_reader;

create table decisions.version (
  area text not null,
  id uuid not null,
  key text not null,
  version integer not null check (version > 0),
  name text not null,
  xml text not null,
  tests jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  effective_at timestamptz not null,
  actor jsonb not null,
  reason text not null,
  at timestamptz not null,
  primary key (area, id),
  unique (area, key, version)
);

alter table decisions.version enable row level security;
create policy own_area on decisions.version to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area());
create policy every_area on decisions.version to onewindow_follower using (true);
grant select on decisions.version to onewindow_app, onewindow_follower, onewindow_reader;
grant insert on decisions.version to onewindow_app;

-- The working copy of a decision model: one for all who draw it; who saves names the revision that he saw. It may be faulty.
create table decisions.draft (
  area text not null,
  key text not null,
  revision integer not null check (revision > 0),
  base integer not null check (base >= 0),
  name text not null,
  xml text not null,
  tests jsonb not null,
  actor jsonb not null,
  at timestamptz not null,
  primary key (area, key)
);
alter table decisions.draft enable row level security;
create policy own_area on decisions.draft to onewindow_app using (area = platform.area()) with check (area = platform.area());
grant select, insert, update, delete on decisions.draft to onewindow_app;
