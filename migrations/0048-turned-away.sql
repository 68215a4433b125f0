-- 窗口无否决权: every no that was said at a counter, with its review. Follows from the log (intake.turnedAway) and can be made again from it.
create table intake.turned_away (
  area text not null,
  id uuid not null,
  origin text not null check (origin in ('counter', 'case', 'sheet')),
  state text not null check (state in ('awaitingReview', 'upheld', 'overturned', 'takenIn')),
  number text,
  department text not null,
  item_key text,
  item_version integer,
  -- Sealed: what was asked for where no item was found.
  asked text,
  -- Null where nobody gave a name; then nothing here leads to anybody.
  person uuid,
  organisation text,
  reason text not null,
  demanded text,
  hall text,
  counter text,
  officer uuid not null,
  registered_on date not null,
  review_by date not null,
  asked_on date,
  reviewed_on date,
  reviewer uuid,
  case_id uuid,
  -- Opens it to whoever has the paper.
  query_hash text,
  version integer not null,
  primary key (area, id)
);
create index turned_away_days on intake.turned_away (area, registered_on, id);
create index turned_away_open on intake.turned_away (area, review_by, id) where state = 'awaitingReview';
create index turned_away_person on intake.turned_away (area, person) where person is not null;
create unique index turned_away_query on intake.turned_away (area, query_hash) where query_hash is not null;

alter table intake.turned_away enable row level security;
-- The department, who was turned away, and whoever has number and code.
create policy visible on intake.turned_away for select to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end
    or query_hash = nullif(current_setting('onewindow.presented', true), ''))
);
-- A sheet is thrown away in the scope of the person for whom it was taken down.
create policy registered on intake.turned_away for insert to onewindow_app
  with check (area = platform.area() and (platform.sees_department(department) or person = platform.person()));
create policy moved on intake.turned_away for update to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end
    or query_hash = nullif(current_setting('onewindow.presented', true), ''))
) with check (area = platform.area());
create policy every_area on intake.turned_away to onewindow_follower using (true);
grant select, insert, update (state, asked_on, reviewed_on, reviewer, version) on intake.turned_away to onewindow_app;
grant select, insert, update on intake.turned_away to onewindow_follower;
