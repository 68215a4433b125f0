-- What follows the log: its order, its followers, its seal, and who read which person's file.

-- A stream's state changes with every append and no index holds it: room on the page keeps those updates local.
alter table log.stream set (fillfactor = 70);
-- A queue that is emptied all day.
alter table log.pending set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
grant select, update on sequence log.pending_position_seq to onewindow_follower;

-- Nobody holds UPDATE or DELETE on these; the trigger stops the owner too, and sessions in replica mode, until it is disabled by name.
create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end $$;
create trigger only_grows before update or delete or truncate on log.event for each statement execute function log.refuse_change();
create trigger only_grows before update or delete or truncate on log.numbered for each statement execute function log.refuse_change();
alter table log.event enable always trigger only_grows;
alter table log.numbered enable always trigger only_grows;

-- How far each follower has come; moved in the transaction of its effect.
create table log.follower (
  name text primary key,
  position bigint not null check (position >= 0)
);

-- A stream that one follower could not go on with. Its events from `version` on wait, in order, until it is tried again.
create table log.parked (
  follower text not null references log.follower (name),
  area text not null,
  stream text not null,
  version integer not null,
  incident uuid not null unique,
  error jsonb not null,
  attempts integer not null default 1,
  parked_at timestamptz not null,
  tried_at timestamptz not null,
  primary key (follower, area, stream)
);

-- The Merkle tree (RFC 6962) over the leaves by seq: its complete subtrees above the leaves, and the signed heads.
create table log.node (
  level smallint not null check (level > 0),
  position bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (level, position)
);
create table log.head (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  origin text not null,
  at timestamptz not null,
  key_id text not null,
  signature text not null
);
create trigger only_grows before update or delete or truncate on log.node for each statement execute function log.refuse_change();
create trigger only_grows before update or delete or truncate on log.head for each statement execute function log.refuse_change();
alter table log.node enable always trigger only_grows;
alter table log.head enable always trigger only_grows;

-- Who read what of whose file, why and when. Not facts of a case, so not in the fact log; a daily digest of them is.
create table log.access (
  area text not null,
  at timestamptz not null,
  actor jsonb not null,
  person uuid not null,
  case_id uuid,
  what text not null,
  why text not null
) partition by range (at);
create index access_person on log.access (area, person, at desc);
create index access_at on log.access (area, at);
-- Takes what falls in a month that has no partition yet: a read is never refused because of the calendar.
create table log.access_elsewhen partition of log.access default;

-- Makes the partitions of `months` months from `first` on; what the default partition already holds of them moves over.
create function log.make_access_partitions(first date, months integer) returns integer language plpgsql as $$
declare
  lower_bound date;
  partition text;
  made integer := 0;
begin
  for ahead in 0 .. months - 1 loop
    lower_bound := pg_catalog.date_trunc('month', first)::date + pg_catalog.make_interval(months => ahead);
    partition := 'access_' || pg_catalog.to_char(lower_bound, 'YYYY_MM');
    continue when pg_catalog.to_regclass('log.' || partition) is not null;
    execute pg_catalog.format('create table log.%I (like log.access including all)', partition);
    execute pg_catalog.format('alter table log.%I enable row level security', partition);
    execute pg_catalog.format(
      'with moved as (delete from log.access_elsewhen where at >= %L and at < %L returning *) insert into log.%I select * from moved',
      lower_bound::timestamp at time zone 'UTC',
      (lower_bound + interval '1 month') at time zone 'UTC', partition);
    execute pg_catalog.format('alter table log.access attach partition log.%I for values from (%L) to (%L)', partition,
      lower_bound::timestamp at time zone 'UTC', (lower_bound + interval '1 month') at time zone 'UTC');
    made := made + 1;
  end loop;
  return made;
end $$;
select log.make_access_partitions(current_date, 4);

-- How far the rebuild of a projection has come, so that one that was interrupted goes on.
create table log.rebuild (
  projection text primary key,
  revision integer not null,
  phase text not null check (phase in ('folding', 'indexed')),
  area text not null,
  stream text not null,
  caught_up bigint not null
);

alter table log.follower enable row level security;
alter table log.parked enable row level security;
alter table log.node enable row level security;
alter table log.head enable row level security;
alter table log.access enable row level security;
alter table log.access_elsewhen enable row level security;
alter table log.rebuild enable row level security;

-- Positions, nodes and heads say nothing about anybody: any scope may read them, a forgotten one still sees nothing.
create policy any_area on log.follower to onewindow_app, onewindow_reader using (platform.area() is not null) with check (false);
create policy any_area on log.node to onewindow_app, onewindow_reader using (platform.area() is not null) with check (false);
create policy any_area on log.head to onewindow_app, onewindow_reader using (platform.area() is not null) with check (false);
create policy own_area on log.parked to onewindow_app, onewindow_reader using (area = platform.area()) with check (false);
create policy written_in_own_area on log.access for insert to onewindow_app with check (area = platform.area());
create policy about_oneself on log.access for select to onewindow_app using (area = platform.area() and person = platform.person());
create policy own_area on log.access for select to onewindow_reader using (area = platform.area());
create policy every_area on log.follower to onewindow_follower using (true);
create policy every_area on log.parked to onewindow_follower using (true);
create policy every_area on log.node to onewindow_follower using (true);
create policy every_area on log.head to onewindow_follower using (true);
create policy every_area on log.access for select to onewindow_follower using (true);

grant select on log.follower, log.parked, log.node, log.head, log.access to onewindow_app, onewindow_reader, onewindow_follower;
grant insert on log.access to onewindow_app;
grant insert, update on log.follower to onewindow_follower;
grant insert, update, delete on log.parked to onewindow_follower;
grant insert on log.node, log.head to onewindow_follower;
