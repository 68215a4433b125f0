-- How papers reach whom they are for (送达). A paper without a row was issued and lies ready. Follows from the log (intake.service).
create table intake.paper_service (
  area text not null,
  paper uuid not null,
  case_id uuid not null,
  department text not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  state text not null check (state in ('served', 'undeliverable')),
  way text check (way in ('electronic', 'window', 'post', 'left', 'announced')),
  -- The day that counts, or on which it could not be delivered.
  served_on date not null,
  -- Who took it, which parcel, why not: sealed with the applicant's key.
  said text,
  officer uuid,
  proof uuid,
  primary key (area, paper),
  check ((state = 'served') = (way is not null))
);
create index paper_service_case on intake.paper_service (area, case_id);

alter table intake.paper_service enable row level security;
-- Seen by the applicant, by who receives papers for him, and by the department.
create policy visible on intake.paper_service to onewindow_app
  using (
    area = platform.area()
    and (case when organisation is null then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end
      or platform.sees_department(department))
  )
  with check (area = platform.area());
create policy every_area on intake.paper_service to onewindow_follower using (true);
grant select, insert, update on intake.paper_service to onewindow_app, onewindow_follower;

-- Whether the paper names a remedy, so that its last days are counted from service; null for papers from before.
alter table documents.document add column remedies boolean;
