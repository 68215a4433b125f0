-- 一件事办件: a theme case and where its parts stand. Follows from the log (intake.themeCase) and can be made again from it. `departments`:
-- who has a part in it, and so may see how the others stand.
create table intake.theme_case (
  area text not null,
  id uuid not null,
  number text not null,
  theme_key text not null,
  theme_version integer not null,
  status text not null check (status in ('running', 'granted', 'partlyGranted', 'notGranted')),
  person uuid not null,
  organisation text,
  mandate uuid,
  ward uuid,
  departments text[] not null,
  opened_on date not null,
  -- Expected; null while a part has no day.
  finishes_on date,
  concluded_on date,
  -- Number and code open its status to whoever has them.
  query_hash text not null,
  query_code text not null,
  version integer not null,
  primary key (area, id),
  unique (area, number),
  check ((status = 'running') = (concluded_on is null))
);
create index theme_case_query on intake.theme_case (area, query_hash);
create index theme_case_person on intake.theme_case (area, person, opened_on desc);
create index theme_case_organisation on intake.theme_case (area, organisation, opened_on desc) where organisation is not null;
create index theme_case_running on intake.theme_case (area, finishes_on, id) where status = 'running';

create table intake.theme_part (
  area text not null,
  theme_case uuid not null,
  item_key text not null,
  -- In the order of the theme.
  place integer not null,
  item_version integer not null,
  department text not null,
  draft uuid not null,
  state text not null,
  case_id uuid,
  person uuid not null,
  organisation text,
  mandate uuid,
  departments text[] not null,
  primary key (area, theme_case, item_key)
);
create unique index theme_part_case on intake.theme_part (area, case_id) where case_id is not null;

-- The next serial of a day.
create table intake.theme_case_counter (
  area text not null,
  opened_on date not null,
  last_serial integer not null,
  primary key (area, opened_on)
);

create function intake.sees_theme(person uuid, organisation text, mandate uuid, departments text[]) returns boolean stable language sql
  return case when organisation is null
      then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end
    or exists (select from unnest(departments) as part(department) where platform.sees_department(part.department));

alter table intake.theme_case enable row level security;
alter table intake.theme_part enable row level security;
alter table intake.theme_case_counter enable row level security;
create policy visible on intake.theme_case to onewindow_app
  using (area = platform.area() and intake.sees_theme(person, organisation, mandate, departments))
  with check (area = platform.area() and intake.sees_theme(person, organisation, mandate, departments));
create policy visible on intake.theme_part to onewindow_app
  using (area = platform.area() and intake.sees_theme(person, organisation, mandate, departments))
  with check (area = platform.area() and intake.sees_theme(person, organisation, mandate, departments));
create policy own_area on intake.theme_case_counter to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy presented on intake.theme_case for select to onewindow_app
  using (area = platform.area() and query_hash = nullif(current_setting('onewindow.presented', true), ''));
create policy every_area on intake.theme_case to onewindow_follower using (true);
create policy every_area on intake.theme_part to onewindow_follower using (true);
grant select, insert, update on intake.theme_case, intake.theme_part to onewindow_app, onewindow_follower;
grant select, insert, update on intake.theme_case_counter to onewindow_app;

-- Which theme case a draft was handed in with. `held`: it waits there for other parts: in no list, changed by nobody, thrown away by no
-- retention.
alter table intake.draft add column theme_case uuid, add column held boolean not null default false,
  add constraint draft_held check (not held or theme_case is not null);
grant update (theme_case, held) on intake.draft to onewindow_app, onewindow_follower;
