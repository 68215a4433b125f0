-- Those that 0030 to 0032 made take their place: row security lets no index search by coalesce(), only by what is known to keep rows to
-- itself, so behind a cursor these were read from their beginning.
drop index process.task_work, process.task_all_work;
