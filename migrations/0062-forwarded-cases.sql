-- Cases that a higher organ decides: when the lower one sent opinion and materials up. Follows from the log (intake.forwarding).
create table intake.forwarding (
  area text not null,
  case_id uuid not null,
  department text not null,
  person uuid not null,
  organisation text,
  decider text not null,
  opinion text not null check (opinion in ('grant', 'deny')),
  forward_by date not null,
  forwarded_on date not null,
  receipt text,
  received_on date,
  version integer not null,
  primary key (area, case_id),
  check ((receipt is null) = (received_on is null))
);

alter table intake.forwarding enable row level security;
-- The departments, and whose case it is.
create policy visible on intake.forwarding for select to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department) or platform.sees_department(decider)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
);
create policy registered on intake.forwarding for insert to onewindow_app
  with check (area = platform.area() and platform.sees_department(department));
create policy moved on intake.forwarding for update to onewindow_app
  using (area = platform.area() and platform.sees_department(department)) with check (area = platform.area());
create policy every_area on intake.forwarding to onewindow_follower using (true);
grant select, insert on intake.forwarding to onewindow_app;
grant update (receipt, received_on, version) on intake.forwarding to onewindow_app;
grant select, insert, update on intake.forwarding to onewindow_follower;
