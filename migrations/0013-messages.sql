-- What people are told: in the portal at once, by short message and e-mail on the way. Nothing that names anybody lies here in clear:
-- parameters and addresses are sealed with the key of whom they are about, numbers are found by keyed hashes.
create schema messages;
grant usage on schema messages to onewindow_app, onewindow_follower;

create table messages.message (
  area text not null,
  id uuid not null,
  kind text not null,
  -- Which happening it tells of: the same happening, kind and recipient is the same message.
  key text not null check (length(key) between 1 and 200),
  person uuid,
  organisation text,
  about text not null check (about ~ '^[a-z]+\.[A-Za-z]+/[0-9a-f-]{36}$'),
  parameters text not null,
  -- Codes are sent and not shown.
  hidden boolean not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- When it was settled which channels it takes.
  planned_at timestamptz,
  primary key (area, id),
  unique nulls not distinct (area, key, kind, person, organisation),
  check (person is not null or organisation is not null)
);
create index message_person on messages.message (area, person, id desc) where organisation is null and not hidden;
create index message_organisation on messages.message (area, organisation, id desc) where organisation is not null and not hidden;
create index message_unread_person on messages.message (area, person) where read_at is null and organisation is null and not hidden;
create index message_unread_organisation on messages.message (area, organisation) where read_at is null and organisation is not null and not hidden;
create index message_unplanned on messages.message (created_at) where planned_at is null;
create index message_created on messages.message using brin (created_at);

create table messages.delivery (
  area text not null,
  id uuid not null,
  message_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  state text not null check (state in ('queued', 'sent', 'delivered', 'failed', 'undeliverable')),
  attempts integer not null default 0 check (attempts >= 0),
  next_at timestamptz,
  give_up_at timestamptz not null,
  claimed_at timestamptz,
  -- An attempt ended without anybody knowing how.
  uncertain boolean not null default false,
  -- Our own number for it at the gateway, and how many short messages it is.
  reference integer not null check (reference between 0 and 65535),
  parts smallint,
  -- The id under which the other side has taken it; of several parts, the last.
  provider_id text,
  reason text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  ended_at timestamptz,
  primary key (area, id),
  unique (area, message_id, channel),
  foreign key (area, message_id) references messages.message (area, id) on delete cascade,
  check ((state = 'queued') = (next_at is not null)),
  check (claimed_at is null or state = 'queued'),
  check ((state in ('delivered', 'failed', 'undeliverable')) = (ended_at is not null)),
  check (state not in ('failed', 'undeliverable') or reason is not null)
);
create index delivery_queued on messages.delivery (next_at) where state = 'queued';
create index delivery_uncertain on messages.delivery (area, reference) where state = 'queued';
create index delivery_ended on messages.delivery (area, ended_at) where ended_at is not null;

-- A short message as the gateway knows it. A receipt may come before we have written down what it is about: then nothing is known but
-- its id and outcome.
create table messages.part (
  area text not null,
  provider_id text not null check (length(provider_id) between 1 and 64),
  delivery_id uuid,
  number smallint,
  outcome text check (outcome in ('delivered', 'undeliverable', 'expired')),
  at timestamptz not null,
  primary key (area, provider_id),
  check ((delivery_id is null) = (number is null))
);
create index part_delivery on messages.part (area, delivery_id, number) where delivery_id is not null;
create index part_at on messages.part using brin (at);

create table messages.preference (
  area text not null,
  person uuid not null,
  sms boolean not null,
  email boolean not null,
  language text not null check (language in ('zh', 'en')),
  quiet text not null check (quiet in ('county', 'none', 'own')),
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_until smallint check (quiet_until between 0 and 1439),
  changed_at timestamptz not null,
  primary key (area, person),
  check ((quiet = 'own') = (quiet_from is not null and quiet_until is not null))
);

-- An address that its owner confirmed with a code. A telephone number is the account's: only the hash of the confirmed one lies here.
create table messages.address (
  area text not null,
  person uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  lookup text not null,
  sealed text,
  confirmed_at timestamptz not null,
  primary key (area, person, channel),
  check ((channel = 'email') = (sealed is not null))
);

-- The code that was sent to an address, as a keyed hash, and the address itself until it is confirmed.
create table messages.code (
  area text not null,
  person uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  lookup text not null,
  sealed text not null,
  hash text not null,
  tries smallint not null default 0,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (area, person, channel)
);
create index code_expiry on messages.code (expires_at);

-- How often codes were asked for on a day, by a person or for an address: under keyed hashes, about nobody.
create table messages.code_count (
  area text not null,
  key text not null,
  day date not null,
  asked integer not null check (asked > 0),
  last_at timestamptz not null,
  primary key (area, key, day)
);

do $$
declare stored text;
begin
  foreach stored in array array['message', 'delivery', 'part', 'preference', 'address', 'code', 'code_count'] loop
    execute format('alter table messages.%I enable row level security', stored);
    execute format('create policy every_area on messages.%I to onewindow_follower using (true) with check (true)', stored);
  end loop;
end $$;

-- Whose a message is: the person's, or whoever acts for the organisation now.
create function messages.own(person uuid, organisation text) returns boolean stable parallel safe language sql
  return case when organisation is null then person = platform.person() else platform.acts_for(organisation) end;

create policy own_read on messages.message for select to onewindow_app
  using (area = platform.area() and messages.own(person, organisation));
create policy own_change on messages.message for update to onewindow_app
  using (area = platform.area() and messages.own(person, organisation))
  with check (area = platform.area() and messages.own(person, organisation));
-- Whoever decides tells somebody else: written here, seen by its recipient.
create policy tell on messages.message for insert to onewindow_app with check (area = platform.area());
create policy of_own_message on messages.delivery for select to onewindow_app
  using (exists (select from messages.message m where m.area = delivery.area and m.id = delivery.message_id));
create policy own on messages.preference to onewindow_app
  using (area = platform.area() and person = platform.person()) with check (area = platform.area() and person = platform.person());
create policy own on messages.address to onewindow_app
  using (area = platform.area() and person = platform.person()) with check (area = platform.area() and person = platform.person());
create policy own on messages.code to onewindow_app
  using (area = platform.area() and person = platform.person()) with check (area = platform.area() and person = platform.person());
create policy own_area on messages.code_count to onewindow_app using (area = platform.area()) with check (area = platform.area());

grant select, insert, update (read_at) on messages.message to onewindow_app;
grant select on messages.delivery to onewindow_app;
grant select, insert, update on messages.preference to onewindow_app;
grant select, insert, update, delete on messages.address, messages.code to onewindow_app;
grant select, insert, update on messages.code_count to onewindow_app;
grant select, insert, delete, update (planned_at) on messages.message to onewindow_follower;
grant select, insert, update on messages.delivery to onewindow_follower;
grant select, insert, update, delete on messages.part to onewindow_follower;
grant select, delete on messages.code, messages.code_count to onewindow_follower;
