-- A person who was met at a counter, his papers before the clerk's eyes: by whom, and when. Both of them see the row, nobody else.
create table identity.meeting (
  id uuid primary key,
  area text not null,
  person_id uuid not null,
  officer_id uuid not null,
  -- The same officer as a person, for the row to be his.
  clerk_id uuid not null,
  met_at timestamptz not null
);
create index meeting_person on identity.meeting (person_id, met_at desc);
create index meeting_met on identity.meeting (met_at);

alter table identity.meeting enable row level security;
create policy every_row on identity.meeting to onewindow_follower using (true);
create policy of_both on identity.meeting to onewindow_app
  using (area = platform.area() and (person_id = platform.person() or clerk_id = platform.person()))
  with check (area = platform.area() and person_id = platform.person());
grant select, insert on identity.meeting to onewindow_app;
grant select, delete on identity.meeting to onewindow_follower;
