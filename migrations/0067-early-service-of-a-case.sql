-- Whoever works on the case that came of it reads what was said before it.
drop policy visible on intake.early_service;
create policy visible on intake.early_service for select to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department) or platform.works_on(case_id) or case when organisation is null
    then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end)
);
