-- Finding a case by who applies: keyed hashes of names, telephones and numbers, each in its one spelling. Not in the log, which forgets
-- nothing; made from the sealed application and made again from it. `none`: an application that says nothing to be found by.
create table intake.case_lookup (
  area text not null,
  trait text not null check (trait in ('name', 'phone', 'number', 'none')),
  hash text not null,
  case_id uuid not null,
  department text not null,
  primary key (area, trait, hash, case_id)
);
create index case_lookup_case on intake.case_lookup (area, case_id);

-- Looked into by whoever works for the department; written by whoever has just handed the application in, who cannot read it.
alter table intake.case_lookup enable row level security;
create policy office on intake.case_lookup for select to onewindow_app
  using (area = platform.area() and (platform.sees_department(department) or platform.works_on(case_id)));
create policy handed_in on intake.case_lookup for insert to onewindow_app with check (
  area = platform.area() and exists (
    select from intake.application a
    where a.area = case_lookup.area and a.case_id = case_lookup.case_id and a.department = case_lookup.department
  )
);
create policy every_area on intake.case_lookup to onewindow_follower using (true);
grant select, insert on intake.case_lookup to onewindow_app, onewindow_follower;
