-- The check of a commitment, and each step that follows a bad result, runs against a day too.
alter table oversight.clock drop constraint clock_kind_check;
alter table oversight.clock add constraint clock_kind_check check (kind in ('case', 'task', 'order', 'dispute', 'postCheck'));
