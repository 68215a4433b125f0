-- 联合现场核查: cases of a theme that are visited in one appointment, a row for each case. Follows from the log (intake.jointVisit) and can be
-- made again from it. Neither place nor findings stand here.
create table intake.joint_visit (
  area text not null,
  id uuid not null,
  item_key text not null,
  -- In the order of the theme.
  place integer not null,
  item_version integer not null,
  theme_case uuid not null,
  case_id uuid not null,
  case_number text not null,
  -- Whose visit it is, and everybody who goes, so that each of them reaches the whole.
  department text not null,
  departments text[] not null,
  state text not null check (state in ('expected', 'ready', 'rectifying', 'passed', 'failed', 'left')),
  -- The step that is finished by the result alone; null where it has not come or is done.
  task text,
  open boolean not null,
  round integer not null,
  held_on date,
  held_from text,
  held_until text,
  person uuid not null,
  organisation text,
  mandate uuid,
  primary key (area, id, item_key)
);
create index joint_visit_case on intake.joint_visit (area, case_id);
create index joint_visit_theme on intake.joint_visit (area, theme_case);
create index joint_visit_open on intake.joint_visit (area, id) where open;

alter table intake.joint_visit enable row level security;
create policy visible on intake.joint_visit to onewindow_app
  using (area = platform.area() and intake.sees_theme(person, organisation, mandate, departments))
  with check (area = platform.area() and intake.sees_theme(person, organisation, mandate, departments));
-- By name, as functions read tables: a list that is made anew takes the place of the old one.
create function intake.sees_case(asked uuid) returns boolean stable language sql as $$
  select exists (select from intake.case_list seen where seen.area = platform.area() and seen.id = asked)
$$;
-- Who sees one of the cases, as the department in charge does, sees how its visit stands.
create policy of_seen_case on intake.joint_visit for select to onewindow_app
  using (area = platform.area() and intake.sees_case(case_id));
create policy every_area on intake.joint_visit to onewindow_follower using (true);
grant select, insert, update on intake.joint_visit to onewindow_app, onewindow_follower;
