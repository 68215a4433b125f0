export { externalServer, type ServerCheck } from './external.ts';
export { findOwnerOf, findRunningPostgres } from './running.ts';
export type { PostgresRefusal } from './refusals.ts';
export { connectionOf, type PostgresServer } from './server.ts';
export { startPostgres, type PostgresOptions } from './start.ts';
export { describePostgresRefusal } from './wording.ts';
