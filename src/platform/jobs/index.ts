export { enqueue } from './enqueue.ts';
export { findFailures, type Failures } from './failures.ts';
export { repeating, task, type Job, type Task } from './job.ts';
export { migrateJobs } from './migrate.ts';
export { startJobs, type Jobs } from './runner.ts';
