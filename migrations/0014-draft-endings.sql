-- The day on which a draft that nobody goes on with is deleted; written when its owner is told, fourteen days before. Going on takes it away.
alter table intake.draft add column ends_on date;
grant update (ends_on) on intake.draft to onewindow_app, onewindow_follower;
