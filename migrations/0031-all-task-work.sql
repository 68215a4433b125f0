-- outside a transaction
create index concurrently task_first_of_all on process.task (area, role, (case when due_on is null then date '9999-12-31' else due_on end), case_id, task) where state = 'open'
