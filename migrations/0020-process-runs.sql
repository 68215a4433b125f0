-- Runs of process models: which model each case runs on, who does what, which timers are set, what is stuck. Facts are in the log; every
-- row here can be made again from it. Nothing here names a person whom a case is about.
create table process.run (
  area text not null,
  case_id uuid not null,
  item text not null,
  model_version integer not null check (model_version > 0),
  department text not null,
  status text not null check (status in ('running', 'ended')),
  primary key (area, case_id)
);

create table process.task (
  area text not null,
  case_id uuid not null,
  task text not null check (task ~ '^t\d+$'),
  item text not null,
  node text not null,
  name text not null,
  act text not null,
  role text not null,
  department text not null,
  section text,
  state text not null check (state in ('open', 'suspended', 'done', 'cancelled')),
  holder uuid,
  lent_by uuid,
  opened_at timestamptz not null,
  started_at timestamptz,
  due_on date,
  done_at timestamptz,
  done_by uuid,
  opinion text check (opinion in ('agree', 'disagree')),
  primary key (area, case_id, task)
);
-- What a department has to do, most urgent first; tasks with no day of their own stand last.
create index task_work on process.task (area, department, coalesce(due_on, date '9999-12-31'), case_id, task) where state = 'open';
-- The same for who works for every department.
create index task_all_work on process.task (area, coalesce(due_on, date '9999-12-31'), case_id, task) where state = 'open';
create index task_holder on process.task (area, holder) where state = 'open' and holder is not null;
-- How long sections took.
create index task_done on process.task (area, department, done_at) where state = 'done';

create table process.timer (
  area text not null,
  case_id uuid not null,
  token integer not null,
  element text not null,
  due_at timestamptz not null,
  primary key (area, case_id, token, element)
);
create index timer_due on process.timer (area, due_at);

create table process.incident (
  area text not null,
  case_id uuid not null,
  token integer not null,
  element text not null,
  code text not null,
  department text not null,
  at timestamptz not null,
  primary key (area, case_id, token)
);
create index incident_at on process.incident (area, at, case_id, token);

alter table process.run enable row level security;
alter table process.task enable row level security;
alter table process.timer enable row level security;
alter table process.incident enable row level security;
-- A run moves as a whole: what one department finishes opens tasks of others, and an applicant who withdraws ends them all. So the wall
-- is the county; lists ask for departments themselves.
create policy own_area on process.run to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy own_area on process.task to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy own_area on process.timer to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy own_area on process.incident to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy every_area on process.run to onewindow_follower using (true);
create policy every_area on process.task to onewindow_follower using (true);
create policy every_area on process.timer to onewindow_follower using (true);
create policy every_area on process.incident to onewindow_follower using (true);
grant select, insert, update on process.run, process.task to onewindow_app, onewindow_follower;
grant select, insert, update, delete on process.timer, process.incident to onewindow_app;
grant select on process.timer, process.incident to onewindow_follower;

-- Departments that work on a case beside the one in charge: they see it, its papers and its files as that one does.
create table platform.case_reach (
  area text not null,
  case_id uuid not null,
  department text not null,
  primary key (area, case_id, department)
);
create index case_reach_department on platform.case_reach (area, department, case_id);
alter table platform.case_reach enable row level security;
create policy own_area on platform.case_reach to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy every_area on platform.case_reach to onewindow_follower using (true);
grant select, insert on platform.case_reach to onewindow_app;
grant select on platform.case_reach to onewindow_follower;

create function platform.works_on(asked uuid) returns boolean stable parallel safe language sql
  return exists (
    select from platform.case_reach
    where area = platform.area() and case_id = asked and platform.sees_department(department)
  );

drop policy visible on intake.case_list;
create policy visible on intake.case_list for select to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate)
    or platform.sees_department(department) or id = platform.one_case()
    or query_hash = nullif(current_setting('onewindow.presented', true), '') or platform.works_on(id))
);
drop policy moved on intake.case_list;
create policy moved on intake.case_list for update to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate)
    or platform.sees_department(department) or platform.works_on(id))
) with check (area = platform.area());
drop policy visible on intake.application;
create policy visible on intake.application for select to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate)
    or platform.sees_department(department) or platform.works_on(case_id))
);
drop policy visible on documents.document;
create policy visible on documents.document for select to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate)
    or platform.sees_department(department) or case_id = platform.one_case() or platform.works_on(case_id))
);
create or replace function files.visible(file files.file) returns boolean stable parallel safe language sql
  return (file).area = platform.area()
     and ((file).person = platform.person() or platform.acts_for((file).organisation) or platform.acts_under((file).mandate)
       or platform.sees_department((file).department) or platform.works_on((file).case_id));

-- Since when the clock of a case stands still (行政许可法 art. 45); null while it runs.
alter table intake.case_list add column suspended_on date;
