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

-- Checklists that somebody keeps: which theme in which version, and what was answered. Nothing of a person; whoever has the code opens it.
create table themes.checklist (
  area text not null,
  code text not null check (code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
  theme text not null,
  version integer not null,
  told jsonb not null,
  saved_on date not null,
  -- The last day on which it opens.
  until date not null,
  primary key (area, code)
);
create index checklist_until on themes.checklist (area, until);
alter table themes.checklist enable row level security;
create policy presented on themes.checklist to onewindow_app
  using (area = platform.area() and code = nullif(current_setting('onewindow.presented', true), ''))
  with check (area = platform.area());
create policy every_area on themes.checklist to onewindow_follower using (true);
grant select, insert on themes.checklist to onewindow_app;
grant select, delete on themes.checklist to onewindow_follower;
