-- 告知承诺, second half: what was granted on a commitment and is checked afterwards (事中事后核查). Follows from the log (intake.postCheck)
-- and can be made again from it. Its id is that of the case.
create table intake.post_check (
  area text not null,
  id uuid not null,
  state text not null check (state in ('due', 'failed', 'rectifying', 'proposed', 'closed')),
  outcome text check (outcome in ('met', 'corrected', 'kept', 'revoked')),
  number text not null,
  department text not null,
  item_key text not null,
  item_version integer not null,
  person uuid not null,
  organisation text,
  -- Who checks; null until a head names somebody.
  officer uuid,
  opened_on date not null,
  due_on date not null,
  checked_on date,
  -- The last day of a rectification, or of the party's statement.
  until_on date,
  closed_on date,
  version integer not null,
  primary key (area, id),
  check ((outcome is null) = (closed_on is null)),
  check ((state = 'closed') = (closed_on is not null))
);
create index post_check_open on intake.post_check (area, department, due_on, id) where closed_on is null;
create index post_check_opened on intake.post_check (area, opened_on desc, id desc);
create index post_check_person on intake.post_check (area, person);

alter table intake.post_check enable row level security;
-- The department, and whose licence it is.
create policy visible on intake.post_check for select to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
);
create policy opened on intake.post_check for insert to onewindow_app with check (
  area = platform.area()
  and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
);
create policy moved on intake.post_check for update to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
) with check (area = platform.area());
create policy every_area on intake.post_check to onewindow_follower using (true);
grant select, insert, update (state, outcome, officer, checked_on, until_on, closed_on, version) on intake.post_check to onewindow_app;
grant select, insert, update on intake.post_check to onewindow_follower;
