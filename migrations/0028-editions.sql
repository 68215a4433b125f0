-- Which edition of seldom changed rows stands: whoever keeps them in memory learns with every transaction whether they still hold.
-- Another edition is made in the transaction that changes a row, also by hand, and seen by others when that commits.
create table platform.edition (
  name text primary key,
  edition uuid not null
);
alter table platform.edition enable row level security;
create policy any_area on platform.edition to onewindow_app, onewindow_follower, onewindow_reader using (platform.area() is not null);
grant select on platform.edition to onewindow_app, onewindow_follower, onewindow_reader;
grant update (edition) on platform.edition to onewindow_app;
insert into platform.edition values ('catalogue', gen_random_uuid());

create function platform.next_edition() returns trigger language plpgsql as $$
begin
  update platform.edition set edition = gen_random_uuid() where name = tg_argv[0];
  return null;
end $$;

do $$
declare one text;
begin
  foreach one in array array['department', 'division', 'element', 'item_version'] loop
    execute format('create trigger next_edition after insert or update or delete or truncate on catalogue.%I for each statement execute function platform.next_edition(''catalogue'')', one);
  end loop;
end $$;
