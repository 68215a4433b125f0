-- 催办: who urged a case, and whether somebody has still to answer. Follows from the log of cases; words stand there alone, sealed.
create table intake.urge (
  area text not null,
  case_id uuid not null,
  urge text not null,
  -- The case's: who sees it. And its applicant's, who urges and who ends what waits by withdrawing.
  department text not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  by_applicant boolean not null,
  urged_on date not null,
  answer_by date not null,
  -- Tasks for which nobody has answered.
  waiting integer not null,
  escalated boolean not null,
  -- The case is.
  is_over boolean not null,
  primary key (area, case_id, urge)
);
create index urge_unanswered on intake.urge (area, answer_by) where waiting > 0 and not escalated and not is_over;

alter table intake.urge enable row level security;
create policy visible on intake.urge to onewindow_app
  using (
    area = platform.area()
    and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate)
      or platform.sees_department(department) or platform.works_on(case_id))
  ) with check (area = platform.area());
create policy every_area on intake.urge to onewindow_follower using (true);
grant select, insert, update on intake.urge to onewindow_app, onewindow_follower;
