-- What applicants are remembered for: what they promised to hand in later and did not, what they declared and was not so. Facts are in
-- the log (credit.record); the table can be made again from it.
create schema credit;
grant usage on schema credit to onewindow_app, onewindow_follower, onewindow_reader;

create table credit.record (
  area text not null,
  id uuid not null,
  version integer not null,
  person uuid not null,
  organisation text,
  kind text not null check (kind in ('toleranceOverrun', 'falseCommitment')),
  case_id uuid not null,
  case_number text not null,
  item text not null,
  department text not null,
  made_on date not null,
  ended_on date,
  ended_why text check (ended_why in ('repaired', 'mistaken')),
  primary key (area, id),
  check ((ended_on is null) = (ended_why is null)),
  -- One case is held against somebody once for the same thing.
  unique (area, case_id, kind)
);
create index record_person on credit.record (area, person) where organisation is null;
create index record_organisation on credit.record (area, organisation) where organisation is not null;
create index record_standing on credit.record (area, made_on desc, id desc) where ended_on is null;

-- Whoever receives an application has to know, in whichever department; it is written and ended by the organ whose case it was.
create function credit.in_office() returns boolean stable parallel safe language sql
  return nullif(current_setting('onewindow.departments', true), '') is not null;

alter table credit.record enable row level security;
create policy visible on credit.record for select to onewindow_app
  using (
    area = platform.area()
    and (credit.in_office() or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
  );
create policy made on credit.record for insert to onewindow_app
  with check (area = platform.area() and platform.sees_department(department));
create policy ended on credit.record for update to onewindow_app
  using (area = platform.area() and platform.sees_department(department))
  with check (area = platform.area() and platform.sees_department(department));
create policy every_row on credit.record to onewindow_follower using (true) with check (true);
grant select, insert, update on credit.record to onewindow_app;
grant select, insert, update, delete on credit.record to onewindow_follower;
grant select on credit.record to onewindow_reader;
