export { enqueue, type Order } from './enqueue.ts';
export { repeating, task, type Job, type Task } from './job.ts';
export { migrateJobs } from './migrate.ts';
export { startJobs, type Jobs, type JobsOptions } from './runner.ts';
