-- What concluded cases give out: results on shelves and on their way, numbered blank forms, and the evening balance of a window.
-- Everything here follows from the log (issuing.result, issuing.blank, issuing.day).
create schema issuing;
grant usage on schema issuing to onewindow_app, onewindow_follower, onewindow_reader;

create table issuing.result (
  area text not null,
  case_id uuid not null,
  state text not null check (state in ('awaited', 'prepared', 'shelved', 'posted', 'returned', 'delivered')),
  method text not null check (method in ('counter', 'post', 'electronic')),
  -- Sealed with the holder's key.
  address text,
  department text not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  -- From here on null until it is decided.
  number text,
  item_key text,
  item_version integer,
  decided_on date,
  due_on date,
  provisional boolean,
  papers jsonb not null,
  hall text,
  shelf text,
  since date,
  reminders smallint not null,
  reminded_on date,
  parcel uuid,
  how text check (how in ('counter', 'proxy', 'post', 'electronic', 'outside')),
  outside_reason text,
  delivered_on date,
  -- Who gave it out, and in which hall.
  officer uuid,
  issued_hall text,
  primary key (area, case_id),
  check ((state = 'shelved') = (hall is not null)),
  check ((state = 'delivered') = (delivered_on is not null))
);
create index result_number on issuing.result (area, number) where number is not null;
create index result_on_shelf on issuing.result (area, hall, since, case_id) where state = 'shelved';
create index result_waiting on issuing.result (area, state, due_on, case_id) where state not in ('awaited', 'delivered');
create index result_given on issuing.result (area, delivered_on) where state = 'delivered';
create index result_parcel on issuing.result (area, parcel) where parcel is not null;

-- One row for each thing that moves the stock of a hall.
create table issuing.movement (
  area text not null,
  case_id uuid not null,
  version integer not null,
  hall text not null,
  on_day date not null,
  officer uuid not null,
  kind text not null check (kind in ('shelved', 'movedOut', 'handedOver', 'posted', 'outside')),
  delta smallint not null check (delta between -1 and 1),
  primary key (area, case_id, version, hall)
);
create index movement_day on issuing.movement (area, hall, on_day);

create table issuing.book (
  area text not null,
  id uuid not null,
  certificate_type text not null,
  prefix text not null,
  digits smallint not null,
  first_number integer not null,
  last_number integer not null check (last_number >= first_number),
  hall text not null,
  received_on date not null,
  received_by uuid not null,
  primary key (area, id)
);
create index book_hall on issuing.book (area, hall, certificate_type, first_number);
create index book_range on issuing.book (area, certificate_type, prefix, first_number);

create table issuing.sheet (
  area text not null,
  book uuid not null,
  number integer not null,
  state text not null check (state in ('used', 'voided')),
  on_day date not null,
  officer uuid not null,
  case_id uuid,
  reason text check (reason in ('misprinted', 'damaged', 'missing', 'lost')),
  primary key (area, book, number),
  check ((state = 'voided') = (reason is not null)),
  check (state = 'voided' or case_id is not null)
);
create index sheet_day on issuing.sheet (area, on_day, book);
create index sheet_case on issuing.sheet (area, case_id) where case_id is not null;

create table issuing.hall_day (
  area text not null,
  -- hall@day, as its stream is called.
  id text not null,
  hall text not null,
  on_day date not null,
  state text not null check (state in ('closed', 'reopened')),
  closings smallint not null,
  officer uuid not null,
  figures jsonb not null,
  counted jsonb not null,
  differences jsonb not null,
  explanation text,
  reopened_because text,
  primary key (area, id)
);
create index hall_day_hall on issuing.hall_day (area, hall, on_day desc);

-- Sheets, movements and days are of a hall, not of a person: seen by whoever is in office.
create function issuing.in_office() returns boolean stable parallel safe language sql
  return nullif(current_setting('onewindow.departments', true), '') is not null;

alter table issuing.result enable row level security;
alter table issuing.movement enable row level security;
alter table issuing.book enable row level security;
alter table issuing.sheet enable row level security;
alter table issuing.hall_day enable row level security;
create policy visible on issuing.result to onewindow_app
  using (
    area = platform.area()
    and (case when organisation is null then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end
      or platform.sees_department(department) or case_id = platform.one_case())
  )
  with check (area = platform.area());
create policy office on issuing.movement to onewindow_app
  using (area = platform.area() and issuing.in_office()) with check (area = platform.area() and issuing.in_office());
create policy office on issuing.book to onewindow_app
  using (area = platform.area() and issuing.in_office()) with check (area = platform.area() and issuing.in_office());
create policy office on issuing.sheet to onewindow_app
  using (area = platform.area() and issuing.in_office()) with check (area = platform.area() and issuing.in_office());
create policy office on issuing.hall_day to onewindow_app
  using (area = platform.area() and issuing.in_office()) with check (area = platform.area() and issuing.in_office());
create policy every_area on issuing.result to onewindow_follower using (true);
create policy every_area on issuing.movement to onewindow_follower using (true);
create policy every_area on issuing.book to onewindow_follower using (true);
create policy every_area on issuing.sheet to onewindow_follower using (true);
create policy every_area on issuing.hall_day to onewindow_follower using (true);
grant select, insert, update on issuing.result, issuing.sheet, issuing.hall_day to onewindow_app, onewindow_follower;
grant select, insert on issuing.movement, issuing.book to onewindow_app, onewindow_follower;
