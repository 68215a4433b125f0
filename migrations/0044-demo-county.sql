-- How far the history of a demo county was carried out, and of what it is made: the same figures make the same plan, so a start that was
-- cut off goes on where it was. No row where there is no such history.
create table platform.county (
  only_one boolean primary key default true check (only_one),
  seed integer not null,
  from_on date not null,
  until_at timestamptz not null,
  cases integer not null,
  -- Acts that are carried out for certain; one or a few more may be, and are recognised when they come again.
  done integer not null default 0,
  -- Null until they were counted.
  acts integer,
  finished_at timestamptz
);
grant select on platform.county to onewindow_app, onewindow_follower, onewindow_reader;

-- Whose a case of the plan is, and what it became.
create table platform.county_case (
  number integer primary key,
  draft uuid,
  case_id uuid
);
