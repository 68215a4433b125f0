-- 提前服务: what was asked about a draft before it could be an application. Follows from the log (intake.earlyService) and can be made again
-- from it. The id is the draft's: one early service for one draft, in rounds.
create table intake.early_service (
  area text not null,
  id uuid not null,
  state text not null check (state in ('waiting', 'answered', 'withdrawn', 'applied')),
  department text not null,
  item_key text not null,
  item_version integer not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  first_asked_on date not null,
  asked_on date not null,
  answer_by date not null,
  answered_on date,
  rounds integer not null,
  answered integer not null,
  in_target integer not null,
  case_id uuid,
  version integer not null,
  primary key (area, id)
);
create index early_service_days on intake.early_service (area, first_asked_on, id);
create unique index early_service_case on intake.early_service (area, case_id) where case_id is not null;

alter table intake.early_service enable row level security;
-- The department that would review, and whoever the draft belongs to or acts under its mandate.
create policy visible on intake.early_service for select to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department) or case when organisation is null
    then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end)
);
create policy asked on intake.early_service for insert to onewindow_app with check (
  area = platform.area() and case when organisation is null
    then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end
);
create policy moved on intake.early_service for update to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department) or case when organisation is null
    then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end)
) with check (area = platform.area());
create policy every_area on intake.early_service to onewindow_follower using (true);
grant select, insert, update (state, department, item_version, asked_on, answer_by, answered_on, rounds, answered, in_target, case_id, version)
  on intake.early_service to onewindow_app;
grant select, insert, update on intake.early_service to onewindow_follower;
