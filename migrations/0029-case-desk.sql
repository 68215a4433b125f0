-- Where a case lies for whoever lists cases: on the desk of the department in charge, of each that works on it beside, and on that of the
-- whole county ('*'). A list reads one index of a desk no further than a page, however many cases there are (ADR 35). Follows from
-- intake.case_list and platform.case_reach as an index does, and is written by them alone.
create table intake.case_desk (
  area text not null,
  desk text not null,
  case_id uuid not null,
  -- In charge.
  department text not null,
  state text not null,
  item_key text not null,
  -- The day that is due; 9999-12-31 where none is, so that such a case stands last. Plain, since row security lets no index search by what
  -- coalesce() makes of a column: it is not known to keep rows to itself.
  due_by date not null,
  received_on date not null,
  number text not null,
  primary key (area, case_id, desk)
);

-- Security definer: whoever moves a case may see none of the desks it lies on, as an applicant who corrects it.
create function intake.lay_out(laid_area text, laid uuid) returns void language sql security definer set search_path = pg_catalog as $$
  insert into intake.case_desk as lying (area, desk, case_id, department, state, item_key, due_by, received_on, number)
  select c.area, d.desk, c.id, c.department, c.state, c.item_key, coalesce(c.due_on, date '9999-12-31'), c.received_on, c.number
  from intake.case_list c cross join lateral (
    values ('*'), (c.department)
    union
    select r.department from platform.case_reach r where r.area = c.area and r.case_id = c.id
  ) d (desk)
  where c.area = laid_area and c.id = laid
  on conflict (area, case_id, desk) do update
    set state = excluded.state, due_by = excluded.due_by, received_on = excluded.received_on
    where (lying.state, lying.due_by, lying.received_on) is distinct from (excluded.state, excluded.due_by, excluded.received_on)
$$;
create function intake.lay_out_case() returns trigger language plpgsql as $$
begin
  perform intake.lay_out(new.area, new.id);
  return null;
end $$;
create function intake.lay_out_reached() returns trigger language plpgsql as $$
begin
  perform intake.lay_out(new.area, new.case_id);
  return null;
end $$;

insert into intake.case_desk (area, desk, case_id, department, state, item_key, due_by, received_on, number)
select c.area, d.desk, c.id, c.department, c.state, c.item_key, coalesce(c.due_on, date '9999-12-31'), c.received_on, c.number
from intake.case_list c cross join lateral (
  values ('*'), (c.department)
  union
  select r.department from platform.case_reach r where r.area = c.area and r.case_id = c.id
) d (desk);

create trigger lies_on_desks after insert or update of state, due_on, received_on on intake.case_list
  for each row execute function intake.lay_out_case();
create trigger lies_on_desks after insert on platform.case_reach for each row execute function intake.lay_out_reached();

-- One for each order in which a list goes: what is due first, the day of receipt, the number. Cases with nothing due stand last.
create index case_desk_due on intake.case_desk (area, desk, state, due_by, case_id);
create index case_desk_item on intake.case_desk (area, desk, item_key, state, due_by, case_id);
create index case_desk_received on intake.case_desk (area, desk, state, received_on, case_id);
create index case_desk_number on intake.case_desk (area, desk, state, number, case_id);
drop index intake.case_list_work, intake.case_list_state;

alter table intake.case_desk enable row level security;
create policy own_desk on intake.case_desk for select to onewindow_app using (area = platform.area() and platform.sees_department(desk));
create policy every_area on intake.case_desk to onewindow_follower using (true);
grant select on intake.case_desk to onewindow_app, onewindow_follower;
revoke all on function intake.lay_out(text, uuid) from public;
grant execute on function intake.lay_out(text, uuid) to onewindow_app, onewindow_follower;
