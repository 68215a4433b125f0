-- A decision may belong to another department than the item: the city decides, the county government approves. Whoever works on a case sees
-- the licence that it gives as he sees the case, and so can write it down with his decision. Until now the decision was refused.
drop policy visible on certificates.version;
create policy visible on certificates.version to onewindow_app
  using (
    area = platform.area()
    and (case when organisation is null then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end
      or platform.sees_department(department) or case_id = platform.one_case() or identifier = certificates.presented()
      or platform.works_on(case_id))
  )
  with check (area = platform.area());
