-- 联席会议: meetings about a case, a row for each invited department. Follows from the log (intake.meeting) and can be made again from it.
-- Neither subject nor minutes stand here.
create table intake.meeting (
  area text not null,
  id uuid not null,
  department text not null,
  -- Every invited one, so that each of them reaches the whole.
  invited text[] not null,
  calling text not null,
  caller uuid not null,
  case_id uuid not null,
  case_number text not null,
  item_key text not null,
  item_version integer not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  called_on date not null,
  held_on date not null,
  held_from text not null,
  held_until text not null,
  stage text not null check (stage in ('called', 'calledOff', 'drafted', 'circulated', 'final')),
  answer text check (answer in ('attends', 'sends', 'declines')),
  -- What it says of the record that goes round; null also where it was not there.
  word text check (word in ('waiting', 'confirmed', 'objected', 'silent')),
  answer_by date,
  task text,
  holds boolean not null,
  told boolean not null,
  -- No edition of its minutes is final yet, and it is not off.
  pending boolean not null,
  primary key (area, id, department)
);
create index meeting_of_us on intake.meeting (area, department, held_on, id);
create index meeting_by_us on intake.meeting (area, calling, held_on, id);
create index meeting_case on intake.meeting (area, case_id);
create index meeting_waiting on intake.meeting (area, answer_by) where word = 'waiting';

alter table intake.meeting enable row level security;
-- Who is invited, who calls, who works on the case beside them; and whose case it is, who may learn that it takes place and when.
create policy visible on intake.meeting for select to onewindow_app using (
  area = platform.area()
  and (exists (select from unnest(invited) as one where platform.sees_department(one)) or platform.sees_department(calling)
    or platform.works_on(case_id) or person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate))
);
create policy called on intake.meeting for insert to onewindow_app with check (
  area = platform.area()
  and (exists (select from unnest(invited) as one where platform.sees_department(one)) or platform.sees_department(calling)
    or platform.works_on(case_id) or person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate))
);
-- Whoever ends the case calls off what lies ahead.
create policy moved on intake.meeting for update to onewindow_app using (
  area = platform.area()
  and (exists (select from unnest(invited) as one where platform.sees_department(one)) or platform.sees_department(calling)
    or platform.works_on(case_id) or person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate))
) with check (area = platform.area());
create policy every_area on intake.meeting to onewindow_follower using (true);
grant select, insert on intake.meeting to onewindow_app;
grant update (held_on, held_from, held_until, stage, answer, word, answer_by, pending) on intake.meeting to onewindow_app;
grant select, insert, update on intake.meeting to onewindow_follower;

-- Papers of the office alone: whose case it is finds none of them.
alter table documents.document add column internal boolean not null default false;
drop policy visible on documents.document;
create policy visible on documents.document for select to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department) or platform.works_on(case_id)
    or (not internal and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate)
      or case_id = platform.one_case())))
);
