-- A correction that a clerk takes in from whoever stands before him: the applicant, or who holds the mandate of the case. The draft is the one in
-- which the applicant mends at home; `meeting` says with whom it is open at the counter, and it is open there only while that meeting runs.
alter table intake.draft add column meeting uuid, drop constraint draft_counter,
  add constraint draft_counter check (
    (counter is null) = (taken_by is null)
    and (counter is null or (organisation is null and (mandate is null or corrects is not null)))
    and (meeting is null or (counter is not null and corrects is not null))
  );
grant update (counter, taken_by, meeting) on intake.draft to onewindow_app;
