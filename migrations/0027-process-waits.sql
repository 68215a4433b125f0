-- Where a run waits for a message or a signal from outside: seen by whoever may hand it in, and found by a signal that comes to every case.
-- Made again from the log like every row of a run.
create table process.wait (
  area text not null,
  case_id uuid not null,
  token integer not null,
  element text not null,
  kind text not null check (kind in ('message', 'signal')),
  name text not null,
  department text not null,
  since timestamptz not null,
  primary key (area, case_id, token, element)
);
create index wait_since on process.wait (area, since, case_id, token, element);
create index wait_name on process.wait (area, kind, name, case_id);
alter table process.wait enable row level security;
create policy own_area on process.wait to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy every_area on process.wait to onewindow_follower using (true);
grant select, insert, update, delete on process.wait to onewindow_app;
grant select on process.wait to onewindow_follower;
