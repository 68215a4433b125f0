-- Who is away, and who stands in for which of his capacities (ADR 30). No reason: it may be an illness.
create table identity.leave (
  id uuid primary key,
  area text not null,
  officer_id uuid not null,
  person_id uuid not null,
  deputy_id uuid not null,
  deputy_person_id uuid not null,
  role text not null check (role in ('clerk', 'reviewer', 'approver', 'sectionHead', 'leader')),
  department text not null,
  section text,
  from_on date not null,
  until_on date not null,
  -- Taken back: over from this day on.
  ended_on date,
  named_at timestamptz not null,
  ended_at timestamptz,
  check (until_on >= from_on),
  check (officer_id <> deputy_id),
  check ((ended_on is null) = (ended_at is null))
);
create index leave_officer on identity.leave (officer_id, until_on);
create index leave_deputy on identity.leave (deputy_id, until_on);
create index leave_department on identity.leave (area, department, until_on);

alter table identity.leave enable row level security;
create policy every_row on identity.leave to onewindow_follower using (true);
-- Seen by both sides, with the session of either, which is nobody's scope yet, and by whoever works on cases in the county: who is away
-- in one department cannot stand in in another. Written by the absent officer and by the department.
create policy concerned on identity.leave to onewindow_app
  using (
    area = platform.area()
    and (
      person_id = platform.person() or deputy_person_id = platform.person()
      or nullif(current_setting('onewindow.departments', true), '') is not null
      or exists (select from identity.session where session.person_id in (leave.person_id, leave.deputy_person_id))
    )
  )
  with check (area = platform.area() and (person_id = platform.person() or platform.sees_department(department)));
grant select, insert, update (ended_on, ended_at) on identity.leave to onewindow_app;
grant select on identity.leave to onewindow_follower;

-- Whoever stands in for an officer keeps away from whom that officer must keep away from.
drop policy own_or_department on identity.relative;
create policy own_or_department on identity.relative to onewindow_app
  using (
    person_id = platform.person()
    or exists (select from identity.officer where officer.id = officer_id and platform.sees_department(officer.department))
    or exists (
      select from identity.leave where leave.officer_id = relative.officer_id and leave.deputy_person_id = platform.person()
    )
  )
  with check (area = platform.area() and person_id = platform.person());
