-- Limits of sensitive routes. A key is a hash of route and address. Not logged: after a crash everybody begins anew.
create unlogged table http.rate (
  key text primary key,
  used integer not null check (used > 0),
  ends_at timestamptz not null
);
create index rate_ends_at on http.rate (ends_at);
grant select, insert, update on http.rate to onewindow_app;
grant select, delete on http.rate to onewindow_follower;

-- Work to be done after the commit. The runner's own schema (graphile_worker) is made by its library right after the migrations; this
-- function is the only way into it for those who serve people, and runs in their transaction.
create function platform.enqueue(task text, payload json, job_key text, run_at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(task, payload, job_key := job_key, run_at := run_at);
end $$;
revoke all on function platform.enqueue from public;
grant execute on function platform.enqueue to onewindow_app, onewindow_follower;

-- What this database was set up as. A later start does not turn a production database into a demo or back.
create table platform.installation (
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('demo', 'production')),
  initialised_at timestamptz not null,
  -- Null while the demo county is not filled yet: a start that was cut off goes on where it was.
  demo_filled_at timestamptz,
  -- A mark that also lies in the folder of the files: processes that do not find it there do not share the folder.
  files_mark uuid
);
grant select on platform.installation to onewindow_app, onewindow_follower, onewindow_reader;
