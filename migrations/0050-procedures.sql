-- Special procedures of accepted cases (行政许可法 art. 45): those that are asked for, go on, overran and are over. Follows from the log of
-- cases. Words about them stand in the log alone, sealed.
create table intake.procedure (
  area text not null,
  id uuid not null,
  case_id uuid not null,
  -- The case's: who sees it. And its applicant's, who ends what is open by withdrawing.
  department text not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  kind text not null,
  state text not null check (state in ('requested', 'rejected', 'approved', 'ended', 'lapsed')),
  requester uuid,
  -- Whether the clock of the case does not count it.
  stops boolean not null,
  requested_on date not null,
  starts_on date not null,
  due_on date,
  overran_on date,
  ended_on date,
  primary key (area, id)
);
create index procedure_case on intake.procedure (area, case_id, id);
create index procedure_open on intake.procedure (area, department, due_on, id) where state in ('requested', 'approved');

alter table intake.procedure enable row level security;
create policy visible on intake.procedure to onewindow_app
  using (
    area = platform.area()
    and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate)
      or platform.sees_department(department) or platform.works_on(case_id))
  ) with check (area = platform.area());
create policy every_area on intake.procedure to onewindow_follower using (true);
grant select, insert, update on intake.procedure to onewindow_app, onewindow_follower;
