-- Papers with legal effect. The PDF lies with the files of the case; this row says which number it has and which bytes were issued.
create schema documents;
grant usage on schema documents to onewindow_app, onewindow_follower, onewindow_reader;

-- One counter per organ, kind and year. The row is locked while a number is drawn, so a series has no gap.
create table documents.series (
  area text not null,
  department text not null,
  kind text not null,
  year smallint not null,
  last_serial integer not null check (last_serial > 0),
  primary key (area, department, kind, year)
);
create table documents.document (
  area text not null,
  id uuid not null,
  case_id uuid not null,
  department text not null,
  person uuid not null,
  organisation text,
  kind text not null,
  number text,
  template text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_id uuid not null,
  issued_at timestamptz not null,
  primary key (area, id),
  unique (area, number)
);
create index document_case on documents.document (area, case_id, issued_at);

alter table documents.series enable row level security;
alter table documents.document enable row level security;
create policy own_area on documents.series to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy every_area on documents.series to onewindow_follower using (true);
-- A paper is seen by the applicant, by who acts for the organisation, by the department, and by whoever has number and query code.
create policy visible on documents.document for select to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.sees_department(department) or case_id = platform.one_case())
);
create policy new on documents.document for insert to onewindow_app with check (area = platform.area());
create policy every_area on documents.document to onewindow_follower using (true);
grant select, insert, update (last_serial) on documents.series to onewindow_app;
grant select, insert on documents.document to onewindow_app;
grant select on documents.series, documents.document to onewindow_follower;
