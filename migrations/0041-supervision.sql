-- What a supervisor counts. `happening` and `standing` follow from the log (intake.case), written by one follower; the tallies follow from
-- those two as an index does, written by triggers, so that a page reads sums and never cases (ADR 40).
create schema supervision;
grant usage on schema supervision to onewindow_app, onewindow_follower, onewindow_reader;

-- One thing that counts, of one case, on the day on which it counts in law. Several of one event where it has several causes.
create table supervision.happening (
  area text not null,
  case_id uuid not null,
  -- Of the event.
  version integer not null,
  part smallint not null,
  what text not null check (what in ('received', 'accepted', 'refused', 'correctionAsked', 'granted', 'denied', 'withdrawn',
    'correctionCause', 'refusalCause')),
  happened_on date not null,
  department text not null,
  channel text not null,
  item text not null,
  -- Of a decision with a day to keep: whether that day was over.
  late boolean,
  -- Of a cause: what had to be corrected, by its key; or the provision on which was refused.
  cause text,
  primary key (area, case_id, version, part)
);
-- Cases behind a figure, the latest first: of one department, and of the county. Row security looks at the department of each, so that it
-- stands in every index: a page is then read off the index in its order.
create index happening_department on supervision.happening (area, department, what, happened_on desc, case_id, version, part);
create index happening_county on supervision.happening (area, what, happened_on desc, case_id, version, part) include (department);
create index happening_item on supervision.happening (area, item, what, happened_on desc, case_id, version, part) include (department);

-- How a case stands that is on its way; one that is over has no row.
create table supervision.standing (
  area text not null,
  case_id uuid not null,
  version integer not null,
  department text not null,
  channel text not null,
  item text not null,
  phase text not null check (phase in ('submitted', 'awaitingCorrection', 'accepted')),
  -- The clock stands still (行政许可法 art. 45).
  suspended boolean not null,
  -- Between which days the limit runs that is due next; 9999-12-31 where none runs.
  since_on date not null,
  due_by date not null,
  primary key (area, case_id)
);
create index standing_department on supervision.standing (area, department, due_by, case_id);
create index standing_county on supervision.standing (area, due_by, case_id) include (department);
create index standing_item on supervision.standing (area, item, due_by, case_id) include (department);

-- By day and by month; `*` is every item together.
create table supervision.tally (
  area text not null,
  grain text not null check (grain in ('day', 'month')),
  since date not null,
  department text not null,
  channel text not null,
  item text not null,
  received integer not null,
  accepted integer not null,
  refused integer not null,
  corrections integer not null,
  granted integer not null,
  denied integer not null,
  withdrawn integer not null,
  on_time integer not null,
  late integer not null,
  primary key (area, grain, item, since, department, channel)
);
create index tally_month on supervision.tally (area, since, department) where grain = 'month' and item <> '*';
create table supervision.cause_tally (
  area text not null,
  since date not null,
  what text not null,
  cause text not null,
  department text not null,
  channel text not null,
  item text not null,
  times integer not null,
  primary key (area, since, what, cause, department, channel, item)
);
create table supervision.open_tally (
  area text not null,
  item text not null,
  due_by date not null,
  since_on date not null,
  department text not null,
  channel text not null,
  phase text not null,
  suspended boolean not null,
  cases integer not null,
  primary key (area, item, due_by, since_on, department, channel, phase, suspended)
);
create index open_tally_due on supervision.open_tally (area, due_by) where item <> '*';

-- The tallies as a count from the beginning makes them: what `verify` compares, and what a rebuild writes. Functions, not views: those
-- would hold on to the tables that a rebuild changes for new ones.
create function supervision.tally_counted() returns setof supervision.tally stable language sql as $$
select h.area, g.grain, g.since, h.department, h.channel, i.item,
  (count(*) filter (where what = 'received'))::integer as received,
  (count(*) filter (where what = 'accepted'))::integer as accepted,
  (count(*) filter (where what = 'refused'))::integer as refused,
  (count(*) filter (where what = 'correctionAsked'))::integer as corrections,
  (count(*) filter (where what = 'granted'))::integer as granted,
  (count(*) filter (where what = 'denied'))::integer as denied,
  (count(*) filter (where what = 'withdrawn'))::integer as withdrawn,
  (count(*) filter (where not late))::integer as on_time,
  (count(*) filter (where late))::integer as late
from supervision.happening h
  cross join lateral (values ('day', happened_on), ('month', happened_on - (extract(day from happened_on)::integer - 1))) g (grain, since)
  cross join lateral (values (h.item), ('*')) i (item)
where h.cause is null
group by h.area, g.grain, g.since, h.department, h.channel, i.item
$$;
create function supervision.cause_tally_counted() returns setof supervision.cause_tally stable language sql as $$
select area, happened_on - (extract(day from happened_on)::integer - 1) as since, what, cause, department, channel, item, count(*)::integer as times
from supervision.happening where cause is not null
group by 1, 2, 3, 4, 5, 6, 7
$$;
create function supervision.open_tally_counted() returns setof supervision.open_tally stable language sql as $$
select s.area, i.item, s.due_by, s.since_on, s.department, s.channel, s.phase, s.suspended, count(*)::integer as cases
from supervision.standing s cross join lateral (values (s.item), ('*')) i (item)
group by s.area, i.item, s.due_by, s.since_on, s.department, s.channel, s.phase, s.suspended
$$;

create function supervision.count_happenings() returns trigger language plpgsql as $$
begin
  insert into supervision.tally as kept
  select n.area, g.grain, g.since, n.department, n.channel, i.item,
    count(*) filter (where what = 'received'), count(*) filter (where what = 'accepted'), count(*) filter (where what = 'refused'),
    count(*) filter (where what = 'correctionAsked'), count(*) filter (where what = 'granted'), count(*) filter (where what = 'denied'),
    count(*) filter (where what = 'withdrawn'), count(*) filter (where not late), count(*) filter (where late)
  from new_rows n
    cross join lateral (values ('day', happened_on), ('month', happened_on - (extract(day from happened_on)::integer - 1))) g (grain, since)
    cross join lateral (values (n.item), ('*')) i (item)
  where n.cause is null
  group by n.area, g.grain, g.since, n.department, n.channel, i.item
  on conflict (area, grain, item, since, department, channel) do update set
    received = kept.received + excluded.received, accepted = kept.accepted + excluded.accepted, refused = kept.refused + excluded.refused,
    corrections = kept.corrections + excluded.corrections, granted = kept.granted + excluded.granted, denied = kept.denied + excluded.denied,
    withdrawn = kept.withdrawn + excluded.withdrawn, on_time = kept.on_time + excluded.on_time, late = kept.late + excluded.late;
  insert into supervision.cause_tally as kept
  select area, happened_on - (extract(day from happened_on)::integer - 1), what, cause, department, channel, item, count(*)
  from new_rows where cause is not null
  group by 1, 2, 3, 4, 5, 6, 7
  on conflict (area, since, what, cause, department, channel, item) do update set times = kept.times + excluded.times;
  return null;
end $$;
create trigger counts after insert on supervision.happening referencing new table as new_rows
  for each statement execute function supervision.count_happenings();

create function supervision.leave_open() returns trigger language plpgsql as $$
begin
  update supervision.open_tally kept set cases = kept.cases - gone.cases
  from (
    select s.area, i.item, due_by, since_on, department, channel, phase, suspended, count(*) as cases
    from old_rows s cross join lateral (values (s.item), ('*')) i (item)
    group by s.area, i.item, due_by, since_on, department, channel, phase, suspended
  ) gone
  where (kept.area, kept.item, kept.due_by, kept.since_on, kept.department, kept.channel, kept.phase, kept.suspended)
    = (gone.area, gone.item, gone.due_by, gone.since_on, gone.department, gone.channel, gone.phase, gone.suspended);
  delete from supervision.open_tally kept using old_rows gone
  where kept.cases = 0 and kept.item in (gone.item, '*')
    and (kept.area, kept.due_by, kept.since_on, kept.department, kept.channel, kept.phase, kept.suspended)
      = (gone.area, gone.due_by, gone.since_on, gone.department, gone.channel, gone.phase, gone.suspended);
  return null;
end $$;
create function supervision.enter_open() returns trigger language plpgsql as $$
begin
  insert into supervision.open_tally as kept
  select s.area, i.item, due_by, since_on, department, channel, phase, suspended, count(*)
  from new_rows s cross join lateral (values (s.item), ('*')) i (item)
  group by s.area, i.item, due_by, since_on, department, channel, phase, suspended
  on conflict (area, item, due_by, since_on, department, channel, phase, suspended) do update set cases = kept.cases + excluded.cases;
  return null;
end $$;
create trigger leaves_deleted after delete on supervision.standing referencing old table as old_rows
  for each statement execute function supervision.leave_open();
create trigger leaves_updated after update on supervision.standing referencing old table as old_rows
  for each statement execute function supervision.leave_open();
create trigger enters_inserted after insert on supervision.standing referencing new table as new_rows
  for each statement execute function supervision.enter_open();
create trigger enters_updated after update on supervision.standing referencing new table as new_rows
  for each statement execute function supervision.enter_open();

-- Writes every tally anew, while nobody counts on. For who owns the tables: after a rebuild or a load that went past the triggers.
create function supervision.recount() returns void language plpgsql as $$
begin
  lock table supervision.happening, supervision.standing in share row exclusive mode;
  delete from supervision.tally;
  delete from supervision.cause_tally;
  delete from supervision.open_tally;
  insert into supervision.tally select * from supervision.tally_counted();
  insert into supervision.cause_tally select * from supervision.cause_tally_counted();
  insert into supervision.open_tally select * from supervision.open_tally_counted();
end $$;
revoke all on function supervision.recount() from public;

do $$
declare one text;
begin
  foreach one in array array['happening', 'standing', 'tally', 'cause_tally', 'open_tally'] loop
    execute format('alter table supervision.%I enable row level security', one);
    -- A department sees its own figures and cases; who supervises the county sees all of it.
    execute format('create policy own_departments on supervision.%I for select to onewindow_app using (area = platform.area() and platform.sees_department(department))', one);
    execute format('create policy every_area on supervision.%I to onewindow_follower using (true)', one);
    execute format('grant select on supervision.%I to onewindow_app, onewindow_follower', one);
  end loop;
end $$;
grant insert on supervision.happening to onewindow_follower;
grant insert, update, delete on supervision.standing to onewindow_follower;
grant insert, update on supervision.tally, supervision.cause_tally to onewindow_follower;
grant insert, update, delete on supervision.open_tally to onewindow_follower;
