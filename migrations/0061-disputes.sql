-- Acts of cases that are under reconsideration or in court. Follows from the log (intake.dispute) and can be made again from it.
create table intake.dispute (
  area text not null,
  id uuid not null,
  case_id uuid not null,
  department text not null,
  person uuid not null,
  organisation text,
  kind text not null check (kind in ('reconsideration', 'litigation')),
  act text not null check (act in ('denial', 'nonAcceptance', 'termination', 'licenceAct', 'grant', 'failureToAct')),
  paper uuid,
  authority text not null,
  file_number text not null,
  requested_on date not null,
  received_on date not null,
  known_on date,
  last_on date,
  timeliness text not null check (timeliness in ('inTime', 'late', 'early', 'unproven')),
  skips_reconsideration boolean not null,
  state text not null check (state in ('awaitingAnswer', 'answered', 'dutyOpen', 'closed')),
  answer_by date not null,
  answered_on date,
  stopped_on date,
  outcome text check (
    outcome in ('maintained', 'dismissed', 'changed', 'revoked', 'orderedToAct', 'confirmedIllegal', 'withdrawn', 'settled')
  ),
  concluded_on date,
  duty text check (duty in ('actNow', 'decideAnew')),
  duty_by date,
  duty_done_on date,
  -- The last day of whatever the organ owes now; null where it owes nothing.
  due_on date,
  version integer not null,
  primary key (area, id),
  unique (area, case_id, kind, file_number),
  check ((outcome is null) = (concluded_on is null)),
  check ((duty is null) = (duty_by is null))
);
create index dispute_received on intake.dispute (area, received_on, id);
create index dispute_due on intake.dispute (area, due_on, id) where due_on is not null;

alter table intake.dispute enable row level security;
-- The department whose act it is, and whose case it is.
create policy visible on intake.dispute for select to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
);
create policy registered on intake.dispute for insert to onewindow_app
  with check (area = platform.area() and platform.sees_department(department));
create policy moved on intake.dispute for update to onewindow_app
  using (area = platform.area() and platform.sees_department(department)) with check (area = platform.area());
create policy every_area on intake.dispute to onewindow_follower using (true);
grant select, insert on intake.dispute to onewindow_app;
grant update (state, answered_on, stopped_on, outcome, concluded_on, duty, duty_by, duty_done_on, due_on, version)
  on intake.dispute to onewindow_app;
grant select, insert, update on intake.dispute to onewindow_follower;

-- What the organ owes in one of them runs against a day too.
alter table oversight.clock drop constraint clock_kind_check;
alter table oversight.clock add constraint clock_kind_check check (kind in ('case', 'task', 'order', 'dispute'));
