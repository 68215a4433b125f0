-- Limits of sensitive routes. A key is a hash of route and address. Not logged: after a crash everybody begins anew.
create unlogged table http.rate (
  key text primary key,
  used integer not null check (used > 0),
  ends_at timestamptz not null
);
create index rate_ends_at on http.rate (ends_at);
grant select, insert, update on http.rate to onewindow_app;
grant select, delete on http.rate to onewindow_follower;
