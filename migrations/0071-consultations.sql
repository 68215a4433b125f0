-- 征求意见: what departments are asked about a case, a row for each asked one. Follows from the log (intake.consultation) and can be made
-- again from it. Neither question nor opinion stands here.
create table intake.consultation (
  area text not null,
  id uuid not null,
  department text not null,
  -- Every asked one, so that each of them reaches the whole.
  asked text[] not null,
  asking text not null,
  asker uuid not null,
  case_id uuid not null,
  case_number text not null,
  item_key text not null,
  item_version integer not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  asked_on date not null,
  remind_on date not null,
  answer_by date not null,
  state text not null check (state in ('waiting', 'answered', 'agreed', 'noOpinion', 'undecided', 'withdrawn')),
  answered_on date,
  late boolean not null,
  reminded boolean not null,
  holds text,
  primary key (area, id, department)
);
create index consultation_of_us on intake.consultation (area, department, answer_by, id);
create index consultation_by_us on intake.consultation (area, asking, answer_by, id);
create index consultation_case on intake.consultation (area, case_id);
create index consultation_waiting on intake.consultation (area, answer_by) where state = 'waiting';

alter table intake.consultation enable row level security;
-- Who is asked, who asks, who works on the case beside them; and whose case it is, who learns that it is asked and until when.
create policy visible on intake.consultation for select to onewindow_app using (
  area = platform.area()
  and (exists (select from unnest(asked) as one where platform.sees_department(one)) or platform.sees_department(asking)
    or platform.works_on(case_id) or person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate))
);
create policy asked on intake.consultation for insert to onewindow_app with check (
  area = platform.area() and (exists (select from unnest(asked) as one where platform.sees_department(one)) or platform.sees_department(asking)
    or platform.works_on(case_id) or person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate))
);
-- Whoever ends the case ends what is asked about it.
create policy moved on intake.consultation for update to onewindow_app using (
  area = platform.area()
  and (exists (select from unnest(asked) as one where platform.sees_department(one)) or platform.sees_department(asking)
    or platform.works_on(case_id) or person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate))
) with check (area = platform.area());
create policy every_area on intake.consultation to onewindow_follower using (true);
grant select, insert on intake.consultation to onewindow_app;
grant update (state, answered_on, late, reminded) on intake.consultation to onewindow_app;
grant select, insert, update on intake.consultation to onewindow_follower;

-- Officers who are to be told of something, by the event that says so; a job finds out who they are and puts it into their inboxes.
create table oversight.telling (
  area text not null,
  source text not null,
  department text not null,
  kind text not null,
  -- Null: who heads the department.
  officer uuid,
  case_id uuid not null,
  item text not null,
  due_on date,
  at timestamptz not null,
  primary key (area, source, department)
);
alter table oversight.telling enable row level security;
create policy own_departments on oversight.telling to onewindow_app
  using (area = platform.area() and platform.sees_department(department)) with check (area = platform.area() and platform.sees_department(department));
create policy every_area on oversight.telling to onewindow_follower using (true);
grant select, delete, update (at) on oversight.telling to onewindow_app;
grant select, insert on oversight.telling to onewindow_follower;
