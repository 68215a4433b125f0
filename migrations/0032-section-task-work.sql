-- outside a transaction
create index concurrently task_first_of_section on process.task (area, department, role, section, (case when due_on is null then date '9999-12-31' else due_on end), case_id, task) where state = 'open' and section is not null
