-- The light is reckoned of the days that count (行政许可法 art. 45): lists and tallies know the pauses of a case. A case that was late before
-- its clock stopped stays late. What stands is filled from the kept states of the cases.
alter table intake.case_list add column pauses jsonb not null default '[]';
update intake.case_list c set pauses = s.state->'pauses'
from log.stream s
where s.area = c.area and s.stream = 'intake.case/' || c.id and c.state in ('accepted', 'reviewed') and s.state ? 'pauses';
update intake.case_list set due_on = coalesce(promised_on, statutory_on)
where state in ('accepted', 'reviewed') and suspended_on > coalesce(promised_on, statutory_on);

alter table supervision.standing add column pauses jsonb not null default '[]';
-- Special procedures whose own limit runs: which, and until when.
alter table supervision.standing add column procedures jsonb not null default '[]';
alter table supervision.open_tally add column pauses jsonb not null default '[]';
alter table supervision.open_tally drop constraint open_tally_pkey;
alter table supervision.open_tally add primary key (area, item, due_by, since_on, department, channel, phase, suspended, pauses);

create or replace function supervision.open_tally_counted() returns setof supervision.open_tally stable language sql as $$
select s.area, i.item, s.due_by, s.since_on, s.department, s.channel, s.phase, s.suspended, count(*)::integer as cases, s.pauses
from supervision.standing s cross join lateral (values (s.item), ('*')) i (item)
group by s.area, i.item, s.due_by, s.since_on, s.department, s.channel, s.phase, s.suspended, s.pauses
$$;
create or replace function supervision.leave_open() returns trigger language plpgsql as $$
begin
  update supervision.open_tally kept set cases = kept.cases - gone.cases
  from (
    select s.area, i.item, due_by, since_on, department, channel, phase, suspended, pauses, count(*) as cases
    from old_rows s cross join lateral (values (s.item), ('*')) i (item)
    group by s.area, i.item, due_by, since_on, department, channel, phase, suspended, pauses
  ) gone
  where (kept.area, kept.item, kept.due_by, kept.since_on, kept.department, kept.channel, kept.phase, kept.suspended, kept.pauses)
    = (gone.area, gone.item, gone.due_by, gone.since_on, gone.department, gone.channel, gone.phase, gone.suspended, gone.pauses);
  delete from supervision.open_tally kept using old_rows gone
  where kept.cases = 0 and kept.item in (gone.item, '*')
    and (kept.area, kept.due_by, kept.since_on, kept.department, kept.channel, kept.phase, kept.suspended, kept.pauses)
      = (gone.area, gone.due_by, gone.since_on, gone.department, gone.channel, gone.phase, gone.suspended, gone.pauses);
  return null;
end $$;
create or replace function supervision.enter_open() returns trigger language plpgsql as $$
begin
  insert into supervision.open_tally as kept
    (area, item, due_by, since_on, department, channel, phase, suspended, pauses, cases)
  select s.area, i.item, due_by, since_on, department, channel, phase, suspended, pauses, count(*)
  from new_rows s cross join lateral (values (s.item), ('*')) i (item)
  group by s.area, i.item, due_by, since_on, department, channel, phase, suspended, pauses
  on conflict (area, item, due_by, since_on, department, channel, phase, suspended, pauses)
    do update set cases = kept.cases + excluded.cases;
  return null;
end $$;

update supervision.standing s set
  pauses = coalesce(k.state->'pauses', '[]'),
  procedures = coalesce((
    select jsonb_agg(jsonb_build_object('id', p->>'id', 'dueOn', p->>'dueOn') order by place)
    from jsonb_array_elements(k.state->'procedures') with ordinality as all_of (p, place)
    where p->>'state' = 'approved' and not (p->>'overran')::boolean
  ), '[]'),
  suspended = s.suspended and not coalesce((k.state->'stopped'->>'on')::date > s.due_by, false)
from log.stream k
where k.area = s.area and k.stream = 'intake.case/' || s.case_id and s.phase = 'accepted'
  and (k.state ? 'pauses' or k.state ? 'stopped' or k.state ? 'procedures');
