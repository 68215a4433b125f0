-- Templates of process models that a city publishes for its counties, edition by edition; an edition never changes. `items`: keys of the
-- items that it is for; `allows`: what a county may change; `fixed`: elements at which it may change nothing.
create table process.template (
  area text not null,
  key text not null,
  edition integer not null check (edition > 0),
  name jsonb not null,
  note jsonb not null,
  items text[] not null,
  allows text[] not null,
  fixed text[] not null,
  xml text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  actor jsonb not null,
  reason text not null,
  at timestamptz not null,
  primary key (area, key, edition)
);
alter table process.template enable row level security;
-- A county reads what its city has published; only the city writes it.
create policy own_area on process.template for insert to onewindow_app with check (area = platform.area());
create policy own_city on process.template for select to onewindow_app, onewindow_reader
  using (area = platform.area() or area = substr(platform.area(), 1, 4) || '00000000');
grant select on process.template to onewindow_app, onewindow_reader;
grant insert on process.template to onewindow_app;

-- What a county ordered of an item's template, entry by entry: adopted, changed, a newer edition taken, left. The rows are the history,
-- and what they come to is the adoption; who orders something names the last entry that he has seen.
create table process.adoption (
  area text not null,
  item text not null,
  revision integer not null check (revision > 0),
  entry jsonb not null,
  actor jsonb not null,
  reason text not null,
  at timestamptz not null,
  primary key (area, item, revision)
);
alter table process.adoption enable row level security;
create policy own_area on process.adoption for insert to onewindow_app with check (area = platform.area());
-- The city sees which edition each of its counties follows.
create policy own_area_or_city on process.adoption for select to onewindow_app, onewindow_reader
  using (area = platform.area() or substr(area, 1, 4) || '00000000' = platform.area());
grant select on process.adoption to onewindow_app, onewindow_reader;
grant insert on process.adoption to onewindow_app;
