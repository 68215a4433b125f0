-- outside a transaction
-- After "section is null" PostgreSQL takes no index for sorted, so those tasks keep their order in one of their own.
create index concurrently task_first_of_no_section on process.task (area, department, role, (case when due_on is null then date '9999-12-31' else due_on end), case_id, task) where state = 'open' and section is null
