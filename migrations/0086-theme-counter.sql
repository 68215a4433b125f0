-- Running theme cases as a board shows them: one row each, whatever it has of parts, so that a page is one read of one index. Kept in
-- the transaction that moves the theme case; gone when that is concluded.
create table intake.theme_board (
  area text not null,
  theme_case uuid not null,
  number text not null,
  theme_key text not null,
  theme text not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  departments text[] not null,
  opened_on date not null,
  promised_on date,
  finishes_on date,
  sort_on date not null,
  first_due date,
  turn text[] not null,
  path text[] not null,
  parts jsonb not null,
  change jsonb,
  primary key (area, theme_case)
);
create index theme_board_order on intake.theme_board (area, sort_on, theme_case);
create index theme_board_theme on intake.theme_board (area, theme_key, sort_on, theme_case);
create index theme_board_due on intake.theme_board (area, first_due) where first_due is not null;

alter table intake.theme_board enable row level security;
create policy visible on intake.theme_board to onewindow_app
  using (area = platform.area() and intake.sees_theme(person, organisation, mandate, departments))
  with check (area = platform.area() and intake.sees_theme(person, organisation, mandate, departments));
create policy every_area on intake.theme_board to onewindow_follower using (true);
grant select, insert, update, delete on intake.theme_board to onewindow_app, onewindow_follower;

-- What was opened before is on the board from now on; its parts come with its next step.
insert into intake.theme_board (area, theme_case, number, theme_key, theme, person, organisation, mandate, departments, opened_on,
    promised_on, finishes_on, sort_on, first_due, turn, path, parts, change)
  select opened.area, id, opened.number, theme_key, coalesce(theme.content ->> 'name', theme_key), person, organisation, mandate,
    departments, opened_on, finishes_on, finishes_on, coalesce(finishes_on, '9999-12-31'), null, '{}', '{}', '[]', null
  from intake.theme_case opened
    left join themes.theme theme on theme.area = opened.area and theme.key = theme_key and theme.version = theme_version
  where status = 'running';
