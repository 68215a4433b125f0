-- 好差评: services that can be rated, ratings, what becomes of bad ones, and the figures. Facts are in the log (ratings.rating,
-- ratings.rectification); tables of ratings can be made again from it.
create schema ratings;
grant usage on schema ratings to onewindow_app, onewindow_follower, onewindow_reader;

-- Whether the transaction is one of the office. Nobody who works for a department gives a rating: the wall behind the rule table.
create function ratings.of_the_office() returns boolean stable language sql
  return coalesce(current_setting('onewindow.departments', true), '') <> '';
create function ratings.presented() returns text stable language sql
  return nullif(current_setting('onewindow.presented', true), '');

-- One service at one step of a case (GB/T 39734: 服务记录), rated once. Which rating it was does not stand here: an unnamed one leads to
-- nobody (ADR 42).
create table ratings.service (
  area text not null,
  case_id uuid not null,
  -- Which service of the case: 1 the first.
  serial smallint not null check (serial > 0),
  -- The event that it was, as stream@version.
  source text not null,
  step text not null check (step in ('acceptance', 'review', 'completion', 'handOver')),
  item text not null,
  department text not null,
  officer uuid not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  given_on date not null,
  rate_until date not null,
  rated boolean not null default false,
  primary key (area, case_id, serial),
  unique (area, source)
);
create index service_person on ratings.service (area, person, given_on) where not rated;

-- A code on the counter: opens one service to whoever scans it, without signing in.
create table ratings.invitation (
  area text not null,
  code_hash text not null,
  case_id uuid not null,
  serial smallint not null,
  department text not null,
  hall text not null,
  until timestamptz not null,
  primary key (area, code_hash)
);
create index invitation_until on ratings.invitation (until);

-- A tablet at a counter. It shows what the counter offers, for a while, and is known by a secret that only the browser has.
create table ratings.device (
  area text not null,
  id uuid not null,
  department text not null,
  hall text not null,
  counter text not null check (length(counter) between 1 and 60),
  enrolled_by uuid not null,
  enrolled_at timestamptz not null,
  pairing_hash text,
  pairing_until timestamptz,
  token_hash text,
  retired_at timestamptz,
  offered_case uuid,
  offered_serial smallint,
  offered_until timestamptz,
  primary key (area, id),
  unique (area, pairing_hash),
  unique (area, token_hash)
);

create table ratings.rating (
  area text not null,
  id uuid not null,
  item text not null,
  department text not null,
  hall text,
  step text not null,
  channel text not null,
  grade text not null,
  options text[] not null,
  options_version text not null,
  officer uuid not null,
  rated_on date not null,
  -- Free words, sealed with the key of who said them; those of nobody with a key of their own.
  words text,
  -- Null for an unnamed one, all five.
  case_id uuid,
  serial smallint,
  person uuid,
  organisation text,
  mandate uuid,
  primary key (area, id)
);
create index rating_person on ratings.rating (area, person) where person is not null;

-- The same as anyone may read it: no case, no person, no officer, no words.
create table ratings.published (
  area text not null,
  id uuid not null,
  rated_on date not null,
  item text not null,
  department text not null,
  hall text,
  step text not null,
  channel text not null,
  grade text not null,
  options text[] not null,
  options_version text not null,
  named boolean not null,
  -- False once somebody found that it does not count, and why.
  valid boolean not null,
  excluded_for text,
  primary key (area, id)
);
create index published_order on ratings.published (area, rated_on, id);

-- Counted in the transaction that rates or excludes; hall '' is none.
create table ratings.tally (
  area text not null,
  month date not null check (month = date_trunc('month', month)),
  item text not null,
  department text not null,
  hall text not null,
  step text not null,
  channel text not null,
  grade text not null,
  given integer not null,
  excluded integer not null,
  primary key (area, month, item, department, hall, step, channel, grade)
);
-- How many services could be rated, counted by who notes them.
create table ratings.ratable (
  area text not null,
  month date not null check (month = date_trunc('month', month)),
  item text not null,
  department text not null,
  step text not null,
  services integer not null,
  primary key (area, month, item, department, step)
);

create table ratings.rectification (
  area text not null,
  id uuid not null,
  department text not null,
  item text not null,
  step text not null,
  grade text not null,
  named boolean not null,
  state text not null
    check (state in ('awaitingVerification', 'rectifying', 'awaitingAnswer', 'awaitingRevisit', 'awaitingReview', 'closed')),
  due_on date,
  opened_on date not null,
  finding text,
  complex boolean not null,
  rectified_on date,
  -- Whether it was rectified by its day; null until then.
  on_time boolean,
  revisited boolean not null,
  closed_as text,
  version integer not null,
  primary key (area, id)
);
create index rectification_work on ratings.rectification (area, department, due_on, id) where state <> 'closed';
create index rectification_closed on ratings.rectification (area, department, opened_on, id) where state = 'closed';

create function ratings.invites(asked uuid, which smallint) returns boolean stable language sql
  return exists (
    select from ratings.invitation i
    where i.area = platform.area() and i.code_hash = ratings.presented() and i.case_id = asked and i.serial = which
  ) or exists (
    select from ratings.device d
    where d.area = platform.area() and d.token_hash = ratings.presented() and d.offered_case = asked and d.offered_serial = which
  );

alter table ratings.service enable row level security;
alter table ratings.invitation enable row level security;
alter table ratings.device enable row level security;
alter table ratings.rating enable row level security;
alter table ratings.published enable row level security;
alter table ratings.tally enable row level security;
alter table ratings.ratable enable row level security;
alter table ratings.rectification enable row level security;

create policy visible on ratings.service for select to onewindow_app using (
  area = platform.area()
  and (case when organisation is null then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end
    or platform.sees_department(department) or ratings.invites(case_id, serial))
);
create policy rated on ratings.service for update to onewindow_app
  using (area = platform.area() and not ratings.of_the_office()) with check (area = platform.area());
create policy every_area on ratings.service to onewindow_follower using (true);

create policy presented on ratings.invitation for select to onewindow_app
  using (area = platform.area() and (code_hash = ratings.presented() or platform.sees_department(department)));
create policy offered on ratings.invitation for insert to onewindow_app
  with check (area = platform.area() and platform.sees_department(department));
create policy every_area on ratings.invitation to onewindow_follower using (true);

create policy known on ratings.device for select to onewindow_app using (
  area = platform.area() and (platform.sees_department(department) or ratings.presented() in (token_hash, pairing_hash))
);
create policy enrolled on ratings.device for insert to onewindow_app
  with check (area = platform.area() and platform.sees_department(department));
create policy kept on ratings.device for update to onewindow_app using (
  area = platform.area() and (platform.sees_department(department) or ratings.presented() in (token_hash, pairing_hash))
) with check (area = platform.area());
create policy every_area on ratings.device to onewindow_follower using (true);

create policy visible on ratings.rating for select to onewindow_app using (
  area = platform.area() and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end)
);
create policy given on ratings.rating for insert to onewindow_app
  with check (area = platform.area() and not ratings.of_the_office());
create policy every_area on ratings.rating to onewindow_follower using (true);

create policy everybodys on ratings.published for select to onewindow_app using (area = platform.area());
create policy given on ratings.published for insert to onewindow_app
  with check (area = platform.area() and not ratings.of_the_office());
create policy excluded on ratings.published for update to onewindow_app
  using (area = platform.area() and platform.sees_department(department)) with check (area = platform.area());
create policy every_area on ratings.published to onewindow_follower using (true);

create policy own_area on ratings.tally to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy every_area on ratings.tally to onewindow_follower using (true);
create policy own_area on ratings.ratable for select to onewindow_app using (area = platform.area());
create policy every_area on ratings.ratable to onewindow_follower using (true);

create policy visible on ratings.rectification for select to onewindow_app
  using (area = platform.area() and platform.sees_department(department));
-- Opened by the rating itself, in its transaction.
create policy opened on ratings.rectification for insert to onewindow_app
  with check (area = platform.area() and not ratings.of_the_office());
create policy moved on ratings.rectification for update to onewindow_app
  using (area = platform.area() and platform.sees_department(department)) with check (area = platform.area());
create policy every_area on ratings.rectification to onewindow_follower using (true);

grant select, update (rated) on ratings.service to onewindow_app;
grant select, insert, update on ratings.service to onewindow_follower;
grant select, insert on ratings.invitation to onewindow_app;
grant select, delete on ratings.invitation to onewindow_follower;
grant select, insert, update on ratings.device to onewindow_app;
grant select on ratings.device to onewindow_follower;
grant select, insert on ratings.rating to onewindow_app;
grant select, insert, update on ratings.rating to onewindow_follower;
grant select, insert, update (valid, excluded_for) on ratings.published to onewindow_app;
grant select, insert, update on ratings.published to onewindow_follower;
grant select, insert, update (given, excluded) on ratings.tally to onewindow_app;
grant select on ratings.tally to onewindow_follower;
grant select on ratings.ratable to onewindow_app;
grant select, insert, update (services) on ratings.ratable to onewindow_follower;
grant select, insert, update on ratings.rectification to onewindow_app;
grant select, insert, update on ratings.rectification to onewindow_follower;
