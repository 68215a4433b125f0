-- Acting for others: mandates between persons, children and their guardians, and whatever is made under either.

-- Whether the transaction acts under this mandate.
create function platform.acts_under(mandate uuid) returns boolean stable parallel safe language sql
  return mandate = any (string_to_array(nullif(current_setting('onewindow.mandates', true), ''), ',')::uuid[]);

-- 民法典 arts. 161 to 174: whom, for what, which acts, how long. Names are sealed, each with the key of whom it names; until the answer
-- the other side's name is the asker's word and sealed with his key. `items` null means every item.
create table identity.mandate (
  id uuid primary key,
  area text not null,
  state text not null check (state in ('asked', 'active', 'declined', 'withdrawn', 'revoked', 'renounced')),
  asked_by text not null check (asked_by in ('principal', 'agent')),
  principal_id uuid,
  agent_id uuid,
  principal_name text not null,
  agent_name text not null,
  -- Keyed hash of the citizen's number of each side; by it an answer is known to come from whom the asker named.
  principal_lookup text not null,
  agent_lookup text not null,
  items text[],
  acts text[] not null,
  until_on date not null,
  -- Of the link that was passed on. It is answered once; it stays so that a second answer learns that there was a first.
  link_hash text not null unique,
  link_until timestamptz not null,
  opens_data boolean not null default false,
  asked_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  check (case asked_by when 'principal' then principal_id is not null else agent_id is not null end),
  check (state not in ('active', 'revoked', 'renounced') or (principal_id is not null and agent_id is not null and answered_at is not null))
);
create index mandate_agent on identity.mandate (agent_id, asked_at desc) where agent_id is not null;
create index mandate_principal on identity.mandate (principal_id, asked_at desc) where principal_id is not null;

-- A child and who says that he is its guardian; sealed with a key of the child's own.
create table identity.ward (
  id uuid primary key,
  area text not null,
  guardian_id uuid not null,
  relation text not null check (relation in ('father', 'mother', 'otherGuardian')),
  name text not null,
  gender text not null,
  born_on text not null,
  citizen_id text,
  lookup text,
  declared_at timestamptz not null,
  removed_at timestamptz,
  check ((citizen_id is null) = (lookup is null))
);
create index ward_guardian on identity.ward (guardian_id, declared_at) where removed_at is null;
create unique index ward_number on identity.ward (guardian_id, lookup) where removed_at is null and lookup is not null;

alter table identity.mandate enable row level security;
alter table identity.ward enable row level security;
create policy every_row on identity.mandate to onewindow_follower using (true);
create policy every_row on identity.ward to onewindow_follower using (true);
-- Seen by both sides, by whoever presents the link, and with the session of an agent, which is nobody's scope yet.
create policy concerned on identity.mandate to onewindow_app
  using (
    area = platform.area()
    and (principal_id = platform.person() or agent_id = platform.person() or link_hash = identity.presented()
      or exists (select from identity.session where session.person_id = agent_id))
  )
  with check (area = platform.area() and (principal_id = platform.person() or agent_id = platform.person()));
create policy own on identity.ward to onewindow_app
  using (area = platform.area() and guardian_id = platform.person())
  with check (area = platform.area() and guardian_id = platform.person());
grant select, insert, update (state, principal_id, agent_id, principal_name, agent_name, opens_data, answered_at, ended_at)
  on identity.mandate to onewindow_app;
grant select, insert, update (citizen_id, lookup, removed_at) on identity.ward to onewindow_app;
grant select on identity.mandate, identity.ward to onewindow_follower;

-- An agent fills in what the principal said may be filled in, while the mandate runs.
create policy of_principal on identity.person for select to onewindow_app
  using (exists (
    select from identity.mandate
    where principal_id = person.id and agent_id = platform.person() and state = 'active' and opens_data and platform.acts_under(mandate.id)
  ));

-- `mandate`: begun or handed in under it, so that its agent sees it while it runs; the matter stays the principal's. `agent`: who began it,
-- and may learn later why he sees it no more. `ward`: the child that it is for; the matter is its guardian's.
alter table intake.draft add column mandate uuid, add column agent uuid, add column ward uuid,
  add constraint draft_agent check ((mandate is null) = (agent is null)), add constraint draft_one_way check (mandate is null or ward is null);
alter table intake.case_list add column mandate uuid, add column ward uuid,
  -- Who acted and for whom, when it was handed in: sealed, each with the key of whom it names.
  add column acting text check (acting in ('agent', 'guardian', 'staff')), add column actor_name text, add column principal_name text,
  add constraint case_acting check ((acting is null) = (actor_name is null) and (acting is null) = (principal_name is null));
alter table intake.application add column mandate uuid, add column ward uuid;
alter table documents.document add column mandate uuid;
alter table files.file add column mandate uuid;
alter table files.upload add column mandate uuid;

drop policy own on intake.draft;
create policy own on intake.draft to onewindow_app
  using (area = platform.area() and case when organisation is null
    then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end)
  with check (area = platform.area() and case when organisation is null
    then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end);
create policy begun on intake.draft for select to onewindow_app using (area = platform.area() and agent = platform.person());
-- An agent whose mandate has ended still learns that the draft is there; never again what stands in it.
create function intake.opens_draft(draft uuid) returns boolean stable language sql
  return exists (
    select from intake.draft d
    where d.area = platform.area() and d.id = draft and case when d.organisation is null
      then d.person = platform.person() or platform.acts_under(d.mandate) else platform.acts_for(d.organisation) end
  );
do $$
declare part text;
begin
  foreach part in array array['draft_answer', 'draft_file', 'draft_material'] loop
    execute format('drop policy of_own_draft on intake.%I', part);
    execute format(
      'create policy of_own_draft on intake.%I to onewindow_app
        using (area = platform.area() and intake.opens_draft(draft_id))
        with check (area = platform.area() and intake.opens_draft(draft_id))', part);
  end loop;
end $$;

drop policy visible on intake.case_list;
create policy visible on intake.case_list for select to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate) or platform.sees_department(department)
    or id = platform.one_case() or query_hash = nullif(current_setting('onewindow.presented', true), ''))
);
drop policy received on intake.case_list;
create policy received on intake.case_list for insert to onewindow_app with check (
  area = platform.area() and (person = platform.person() or platform.acts_under(mandate) or platform.sees_department(department))
);
drop policy moved on intake.case_list;
create policy moved on intake.case_list for update to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate) or platform.sees_department(department))
) with check (area = platform.area());
drop policy visible on intake.application;
create policy visible on intake.application for select to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate) or platform.sees_department(department))
);
drop policy handed_in on intake.application;
create policy handed_in on intake.application for insert to onewindow_app with check (
  area = platform.area() and (person = platform.person() or platform.acts_under(mandate) or platform.sees_department(department))
);
drop policy visible on documents.document;
create policy visible on documents.document for select to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate)
    or platform.sees_department(department) or case_id = platform.one_case())
);
create or replace function files.visible(file files.file) returns boolean stable parallel safe language sql
  return (file).area = platform.area()
     and ((file).person = platform.person() or platform.acts_for((file).organisation) or platform.acts_under((file).mandate)
       or platform.sees_department((file).department));
drop policy own on files.upload;
create policy own on files.upload to onewindow_app
  using (area = platform.area() and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate)))
  with check (area = platform.area() and (person = platform.person() or platform.acts_for(organisation) or platform.acts_under(mandate)));

-- Where an answer came from that nobody typed: now also a principal's account, and what a guardian said of a child.
alter table intake.draft_answer drop constraint draft_answer_source_check,
  add constraint draft_answer_source_check
    check (source ~ '^(account|organisation|session|principal|ward|case/[0-9a-f-]{36})$');
