export {
  openDatabase,
  poolOf,
  systemScope,
  type Connection,
  type DatabaseRole,
  type Db,
  type OpenOptions,
} from './open.ts';
export { takeLock } from './advisory-lock.ts';
export { alone, unlessTaken } from './alone.ts';
export { openCaseTo } from './case-reach.ts';
export { withinOnce, type KeyReused, type Once } from './once.ts';
export type { Scope } from './scope.ts';
export type { Schema } from './schema.ts';
export type { Tx, Versioned } from './transaction.ts';
export { migrate, type MigrationReport } from './migrate.ts';
export { findClockSkew, findMissingMigrations, findStandby, findUnsafeRoles, type Standby } from './examine.ts';
export { Primary } from './primary.ts';
export { findStanding, newestOf } from './standing.ts';
