-- The catalogue: what can be applied for, by version. A published version never changes; a running case keeps its own.
create extension if not exists pg_trgm;

create schema catalogue;
grant usage on schema catalogue to onewindow_app, onewindow_follower, onewindow_reader;

create table catalogue.department (
  area text not null,
  key text not null,
  name text not null,
  content jsonb not null,
  sha256 text not null,
  primary key (area, key)
);

create table catalogue.division (
  area text not null,
  code text not null check (code ~ '^\d{12}$'),
  parent text,
  name text not null,
  level text not null,
  content jsonb not null,
  sha256 text not null,
  primary key (area, code)
);
create index division_parent on catalogue.division (area, parent, code);

create table catalogue.element (
  area text not null,
  id text not null,
  content jsonb not null,
  sha256 text not null,
  primary key (area, id)
);

-- `content` holds the whole entry and its data elements as they stood; the other columns are for finding it.
create table catalogue.item_version (
  area text not null,
  key text not null,
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'published')),
  name text not null,
  type_code text not null,
  audience text not null,
  department text not null,
  content jsonb not null,
  sha256 text not null,
  effective_on date,
  retired_on date,
  primary key (area, key, version),
  check ((state = 'published') = (effective_on is not null)),
  check (retired_on is null or (effective_on is not null and retired_on >= effective_on))
);
create unique index item_version_one_draft on catalogue.item_version (area, key) where state = 'draft';
create index item_version_in_force on catalogue.item_version (area, name, key) where state = 'published' and retired_on is null;

-- Of a published version only the day of its retirement may be set.
create function catalogue.keep_published() returns trigger language plpgsql as $$
begin
  if old.state = 'published' and (tg_op = 'DELETE' or
     (new.area, new.key, new.version, new.state, new.name, new.type_code, new.audience, new.department, new.content, new.sha256, new.effective_on)
       is distinct from
     (old.area, old.key, old.version, old.state, old.name, old.type_code, old.audience, old.department, old.content, old.sha256, old.effective_on)) then
    raise exception 'version % of item % is published and cannot change: publish the next one', old.version, old.key
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger published_is_kept before update or delete on catalogue.item_version
  for each row execute function catalogue.keep_published();

-- What people say instead of the official name, and how it sounds.
create table catalogue.search_term (
  area text not null,
  key text not null,
  kind text not null check (kind in ('name', 'phrase', 'sound', 'initials')),
  text text not null,
  primary key (area, key, kind, text)
);
create index search_term_text on catalogue.search_term using gin (text gin_trgm_ops);

-- Searches that found nothing, counted by day. No caller, no time of day; digits are blotted out before they come here.
create table catalogue.search_miss (
  area text not null,
  asked_on date not null,
  words text not null check (length(words) between 1 and 30),
  times integer not null default 1,
  primary key (area, asked_on, words)
);

-- Who changed which entry when, and why.
create table catalogue.change (
  area text not null,
  id uuid not null,
  subject text not null check (subject in ('item', 'department', 'division', 'element')),
  key text not null,
  version integer,
  kind text not null check (kind in ('created', 'changed', 'draftSaved', 'published', 'retired')),
  effective_on date,
  sha256 text not null,
  actor jsonb not null,
  reason text not null,
  at timestamptz not null,
  primary key (area, id)
);
create index change_of on catalogue.change (area, subject, key, at);

do $$
declare one text;
begin
  foreach one in array array['department', 'division', 'element', 'item_version', 'search_term', 'search_miss', 'change'] loop
    execute format('alter table catalogue.%I enable row level security', one);
    execute format('create policy own_area on catalogue.%I to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area())', one);
    execute format('create policy every_area on catalogue.%I to onewindow_follower using (true)', one);
    execute format('grant select on catalogue.%I to onewindow_app, onewindow_follower, onewindow_reader', one);
  end loop;
end $$;
grant insert, update on catalogue.department, catalogue.division, catalogue.element, catalogue.item_version, catalogue.search_miss to onewindow_app;
grant insert, delete on catalogue.search_term to onewindow_app;
grant insert on catalogue.change to onewindow_app;
