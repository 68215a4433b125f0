-- Drafts that a clerk takes down for a person who stands before him. The draft is the person's, as every draft; who sees cases of the
-- department in charge finds that it is there, and never what stands in it: that opens only in the person's own scope.
alter table intake.draft add column counter text, add column taken_by uuid,
  add constraint draft_counter check ((counter is null) = (taken_by is null) and (counter is null or (organisation is null and mandate is null)));
create policy at_counter on intake.draft for select to onewindow_app
  using (area = platform.area() and platform.sees_department(counter));

-- What a clerk says of a material: he has seen the original, or it is not asked of this person.
alter table intake.draft_material drop constraint draft_material_way_check,
  add constraint draft_material_way_check check (way in ('atWindow', 'later', 'commitment', 'originalSeen', 'notNeeded'));
