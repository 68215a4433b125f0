-- outside a transaction
create index concurrently case_list_mandate on intake.case_list (area, mandate, received_on desc, id) where mandate is not null
