-- contracts: catalogue.search_term, which no release has read; the words of an item stand in catalogue.search_entry from here on.
drop table catalogue.search_term;

-- One number per county that rises with every change to what can be found: who has built an index asks for what is newer.
create table catalogue.search_edition (
  area text primary key,
  edition bigint not null check (edition > 0)
);

-- The words under which one item is found, written down and read out. `phrases` is what people say, as it was given.
create table catalogue.search_entry (
  area text not null,
  key text not null,
  edition bigint not null,
  phrases text[] not null,
  words jsonb not null,
  sha256 text not null,
  primary key (area, key)
);
create index search_entry_newer on catalogue.search_entry (area, edition);

-- Words that mean the same to whoever searches, whole: one change to it concerns every item.
create table catalogue.search_vocabulary (
  area text primary key,
  edition bigint not null,
  concepts jsonb not null,
  sha256 text not null
);

-- How often an item was applied for, by day. Nobody's name, no time of day.
create table catalogue.item_use (
  area text not null,
  used_on date not null,
  key text not null,
  times integer not null check (times > 0),
  primary key (area, used_on, key)
);

-- What lists show and narrow by, beside the content that it comes from: a list need not unpack whole entries.
alter table catalogue.item_version
  add column name_in_english text generated always as (content #>> '{item,nameInEnglish}') stored,
  add column promised_limit jsonb generated always as (content #> '{item,promisedLimit}') stored,
  add column visits integer generated always as ((content #>> '{item,visits,value}')::integer) stored,
  add column charged jsonb generated always as (content #> '{item,fee,charged}') stored,
  add column livelihood_field text generated always as (content #>> '{item,livelihood,field}') stored,
  add column livelihood_groups jsonb generated always as (content #> '{item,livelihood,groups}') stored;

do $$
declare one text;
begin
  foreach one in array array['search_edition', 'search_entry', 'search_vocabulary', 'item_use'] loop
    execute format('alter table catalogue.%I enable row level security', one);
    execute format('create policy own_area on catalogue.%I to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area())', one);
    execute format('create policy every_area on catalogue.%I to onewindow_follower using (true)', one);
    execute format('grant select on catalogue.%I to onewindow_app, onewindow_follower, onewindow_reader', one);
  end loop;
end $$;
grant insert, update on catalogue.search_edition, catalogue.search_entry, catalogue.search_vocabulary to onewindow_app;
grant insert, update on catalogue.item_use to onewindow_follower;
