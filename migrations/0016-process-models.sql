-- Process models by item and version. A version never changes: a case runs on the one that it began with. Who brought it, when and why
-- stands in the row itself, so the rows are the history.
create schema process;
grant usage on schema process to onewindow_app, onewindow_follower, onewindow_reader;

create table process.model (
  area text not null,
  id uuid not null,
  item text not null,
  version integer not null check (version > 0),
  origin text not null check (origin in ('modelled', 'generated')),
  xml text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  effective_on date not null,
  actor jsonb not null,
  reason text not null,
  at timestamptz not null,
  primary key (area, id),
  unique (area, item, version)
);

alter table process.model enable row level security;
create policy own_area on process.model to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area());
create policy every_area on process.model to onewindow_follower using (true);
grant select on process.model to onewindow_app, onewindow_follower, onewindow_reader;
grant insert on process.model to onewindow_app;
