-- Working notes of officers on a case. Follows from the log (intake.note); said once and mended by another one, never changed.
create table intake.case_note (
  area text not null,
  id uuid not null,
  case_id uuid not null,
  -- The case's: who sees it. And its applicant's: who never does.
  department text not null,
  person uuid not null,
  -- Sealed with the applicant's key, so that erasing the person erases it too.
  said text not null,
  author uuid not null,
  author_department text,
  mentions text,
  corrects uuid,
  corrected_by uuid,
  written_at timestamptz not null,
  primary key (area, id)
);
create index case_note_case on intake.case_note (area, case_id, id);
create unique index case_note_corrects on intake.case_note (area, corrects) where corrects is not null;

-- Only who works for the department, or for one that works on the case beside it, and not even he about his own case. A person, an organisation, an agent, a number with its query code
-- open nothing here.
alter table intake.case_note enable row level security;
create policy office on intake.case_note to onewindow_app
  using (area = platform.area() and (platform.sees_department(department) or platform.works_on(case_id)) and person is distinct from platform.person())
  with check (area = platform.area() and (platform.sees_department(department) or platform.works_on(case_id)) and person is distinct from platform.person());
create policy every_area on intake.case_note to onewindow_follower using (true);
grant select, insert, update (corrected_by) on intake.case_note to onewindow_app;
grant select, insert, update on intake.case_note to onewindow_follower;
