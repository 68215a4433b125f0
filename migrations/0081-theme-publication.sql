-- 一件事 in service: the scripts that a theme is tried with, every trial and what it found, and every act that put a version into service or
-- took it out. Rows are added and never changed; the last act of a theme says what is in service.
create table themes.journey (
  area text not null,
  theme text not null,
  number integer not null check (number > 0),
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  actor jsonb not null,
  reason text not null,
  at timestamptz not null,
  primary key (area, theme, number)
);

-- `made_of`: what the theme, its items, their models and the scripts were by then, in one hash. What was tried of something else counts no more.
create table themes.trial (
  area text not null,
  theme text not null,
  number integer not null check (number > 0),
  version integer not null,
  made_of text not null check (made_of ~ '^[0-9a-f]{64}$'),
  reached boolean not null,
  found jsonb not null,
  actor jsonb not null,
  at timestamptz not null,
  primary key (area, theme, number),
  foreign key (area, theme, version) references themes.theme (area, key, version)
);

-- `sources`: the versions of items and models that the act rests on.
create table themes.publication (
  area text not null,
  theme text not null,
  number integer not null check (number > 0),
  version integer not null,
  act text not null check (act in ('published', 'withdrawn')),
  sources jsonb not null,
  actor jsonb not null,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  primary key (area, theme, number),
  foreign key (area, theme, version) references themes.theme (area, key, version)
);

alter table themes.journey enable row level security;
alter table themes.trial enable row level security;
alter table themes.publication enable row level security;
create policy own_area on themes.journey to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area());
create policy own_area on themes.trial to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area());
create policy own_area on themes.publication to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area());
create policy every_area on themes.publication to onewindow_follower using (true);
grant select on themes.journey, themes.trial, themes.publication to onewindow_app, onewindow_reader;
grant select on themes.publication to onewindow_follower;
grant insert on themes.journey, themes.trial, themes.publication to onewindow_app;
