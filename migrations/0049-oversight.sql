-- Electronic supervision of the clock: what runs against a day, what officers are told, and supervision orders (督办单). Facts are in the
-- log (oversight.watch, oversight.order). Nothing here names a person whom a case is about.
create schema oversight;
grant usage on schema oversight to onewindow_app, onewindow_follower, onewindow_reader;

-- What runs against a day now: a case, a task of one, an order. A row goes when that ends. Written by the follower of what runs, but for
-- `next_at` and `calendar`: the job that warns keeps there when it has to look again, and by which calendar it reckoned that.
create table oversight.clock (
  area text not null,
  -- The case's id; its id and the task's key; or `order/` and the order's id.
  subject text not null,
  kind text not null check (kind in ('case', 'task', 'order')),
  case_id uuid,
  task text,
  item text,
  department text not null,
  section text,
  -- Whose work it is while nobody took it; null where the run of the case tells.
  role text,
  started_at timestamptz not null,
  due_on date not null,
  -- Days that the law does not count: [{"from", "until"}].
  pauses jsonb not null default '[]',
  stopped boolean not null default false,
  -- Null once all is said; '-infinity' when something changed.
  next_at timestamptz,
  calendar text,
  primary key (area, subject)
);
create index clock_next on oversight.clock (area, next_at, subject) where not stopped;
create index clock_case on oversight.clock (area, case_id) where case_id is not null;

-- When every clock that had something to say was last heard.
create table oversight.round (area text primary key, at timestamptz not null);

-- What one officer was told. Kept for two years.
create table oversight.notice (
  area text not null,
  id uuid not null,
  officer uuid not null,
  -- The absent officer in whose stead he is told.
  in_stead_of uuid,
  -- The event that told him, as stream@version.
  source text not null,
  kind text not null,
  department text not null,
  case_id uuid,
  task text,
  order_id uuid,
  item text,
  due_on date,
  at timestamptz not null,
  read_at timestamptz,
  primary key (area, id),
  unique (area, officer, source)
);
create index notice_of on oversight.notice (area, officer, at desc, id desc);
create index notice_unread on oversight.notice (area, officer) where read_at is null;
create index notice_old on oversight.notice (area, at);

-- Numbers of orders, one series for the county and year.
create table oversight.series (
  area text not null,
  year smallint not null,
  last_serial integer not null check (last_serial > 0),
  primary key (area, year)
);

-- 督办单.
create table oversight.supervision_order (
  area text not null,
  id uuid not null,
  kind text not null check (kind in ('case', 'task', 'section')),
  department text not null,
  section text,
  case_id uuid,
  task text,
  item text,
  state text not null check (state in ('drafted', 'issued', 'received', 'answered', 'checked', 'closed', 'discarded')),
  number text,
  drafted_by uuid not null,
  drafted_on date not null,
  issued_by uuid,
  issued_on date,
  due_on date,
  answered_by uuid,
  returned boolean not null,
  settled boolean,
  version integer not null,
  primary key (area, id),
  unique (area, number)
);
create index order_open on oversight.supervision_order (area, department, drafted_on desc, id desc) where state not in ('closed', 'discarded');
create index order_over on oversight.supervision_order (area, department, drafted_on desc, id desc) where state in ('closed', 'discarded');
create index order_case on oversight.supervision_order (area, case_id) where case_id is not null;

alter table oversight.clock enable row level security;
alter table oversight.round enable row level security;
alter table oversight.notice enable row level security;
alter table oversight.series enable row level security;
alter table oversight.supervision_order enable row level security;

create policy own_departments on oversight.clock to onewindow_app
  using (area = platform.area() and platform.sees_department(department)) with check (area = platform.area());
create policy every_area on oversight.clock to onewindow_follower using (true);
create policy own_area on oversight.round to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy every_area on oversight.round to onewindow_follower using (true);
-- Who no longer reaches the department reads no more of what he was told there.
create policy own_departments on oversight.notice to onewindow_app
  using (area = platform.area() and platform.sees_department(department)) with check (area = platform.area());
create policy every_area on oversight.notice to onewindow_follower using (true);
create policy own_area on oversight.series to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy every_area on oversight.series to onewindow_follower using (true);
create policy own_departments on oversight.supervision_order to onewindow_app
  using (area = platform.area() and platform.sees_department(department)) with check (area = platform.area() and platform.sees_department(department));
create policy every_area on oversight.supervision_order to onewindow_follower using (true);

grant select, update (next_at, calendar) on oversight.clock to onewindow_app;
grant select, insert, update, delete on oversight.clock to onewindow_follower;
grant select, insert, update on oversight.round to onewindow_app;
grant select on oversight.round to onewindow_follower;
grant select, insert, update (read_at) on oversight.notice to onewindow_app;
grant select, delete on oversight.notice to onewindow_follower;
grant select, insert, update on oversight.series to onewindow_app;
grant select on oversight.series to onewindow_follower;
grant select, insert, update on oversight.supervision_order to onewindow_app;
grant select, insert, update on oversight.supervision_order to onewindow_follower;
