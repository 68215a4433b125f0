-- 一件事: themes by key and version. A version never changes; who brought it, when and why stands in the row itself.
create schema themes;
grant usage on schema themes to onewindow_app, onewindow_follower, onewindow_reader;

create table themes.theme (
  area text not null,
  key text not null,
  version integer not null check (version > 0),
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  effective_on date not null,
  actor jsonb not null,
  reason text not null,
  at timestamptz not null,
  primary key (area, key, version)
);

alter table themes.theme enable row level security;
create policy own_area on themes.theme to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area());
create policy every_area on themes.theme to onewindow_follower using (true);
grant select on themes.theme to onewindow_app, onewindow_follower, onewindow_reader;
grant insert on themes.theme to onewindow_app;
