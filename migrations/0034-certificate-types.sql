-- Kinds of licences (证照目录, GB/T 36902): reference data of the catalogue, found by the items that end with them.
create table catalogue.certificate_type (
  area text not null,
  id text not null,
  results text[] not null,
  content jsonb not null,
  sha256 text not null,
  primary key (area, id)
);
create index certificate_type_result on catalogue.certificate_type using gin (results);
alter table catalogue.certificate_type enable row level security;
create policy own_area on catalogue.certificate_type to onewindow_app, onewindow_reader
  using (area = platform.area()) with check (area = platform.area());
create policy every_area on catalogue.certificate_type to onewindow_follower using (true);
grant select on catalogue.certificate_type to onewindow_app, onewindow_follower, onewindow_reader;
grant insert, update on catalogue.certificate_type to onewindow_app;

-- The change record speaks of them too.
alter table catalogue.change drop constraint change_subject_check;
alter table catalogue.change add constraint change_subject_check
  check (subject in ('item', 'department', 'division', 'element', 'certificateType')) not valid;
alter table catalogue.change validate constraint change_subject_check;
