-- 容缺受理: until when what a case was accepted without may come.
alter table intake.case_list add column owed_by date;
