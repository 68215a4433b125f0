-- Which running theme cases were counted anew on which day, and by which notices of holidays: what a job remembers of its work.
create table intake.theme_recount (
  area text not null,
  theme_case uuid not null,
  counted_on date not null,
  calendar text not null,
  primary key (area, theme_case)
);
alter table intake.theme_recount enable row level security;
create policy own_area on intake.theme_recount to onewindow_app
  using (area = platform.area()) with check (area = platform.area());
grant select, insert, update on intake.theme_recount to onewindow_app;
