-- Whoever works on the case that came of it reads what was said before it.
drop policy visible on intake.early_service;
create policy visible on intake.early_service for select to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department) or platform.works_on(case_id) or case when organisation is null
    then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end)
);
-- What nobody answers, and what nobody goes on with, ends by itself.
alter table intake.early_service drop constraint early_service_state_check,
  add constraint early_service_state_check check (state in ('waiting', 'answered', 'withdrawn', 'lapsed', 'applied'));
