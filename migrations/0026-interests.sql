-- 公务员法 art. 76: cases and organisations from which an officer keeps away because he said that he has an interest.
create table identity.interest (
  id uuid primary key,
  area text not null,
  officer_id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('own', 'relatives', 'other')),
  uscc text,
  case_number text,
  declared_at timestamptz not null,
  ended_at timestamptz,
  check ((uscc is null) <> (case_number is null))
);
create index interest_officer on identity.interest (officer_id) where ended_at is null;

alter table identity.interest enable row level security;
create policy every_row on identity.interest to onewindow_follower using (true);
-- As of declared relatives: the officer, whoever hands out his department's work, and whoever stands in for him.
create policy own_or_department on identity.interest to onewindow_app
  using (
    person_id = platform.person()
    or exists (select from identity.officer where officer.id = officer_id and platform.sees_department(officer.department))
    or exists (
      select from identity.leave where leave.officer_id = interest.officer_id and leave.deputy_person_id = platform.person()
    )
  )
  with check (area = platform.area() and person_id = platform.person());
grant select, insert, update (ended_at) on identity.interest to onewindow_app;
grant select on identity.interest to onewindow_follower;
