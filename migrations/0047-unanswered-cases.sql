-- outside a transaction
-- What nobody has answered yet, by the day until which the law lets it wait (行政许可法 art. 32).
create index concurrently case_list_unanswered on intake.case_list (area, answer_by, id) where state = 'submitted'
