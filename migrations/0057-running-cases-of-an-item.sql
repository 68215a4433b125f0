-- outside a transaction
-- How many cases run on each version of a model, for who is about to publish the next one.
create index concurrently if not exists run_of_item on process.run (area, item, model_version) where status = 'running';
