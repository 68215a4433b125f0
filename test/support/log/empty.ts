import type { TestDatabase } from '../database.ts';
import { ask } from './append.ts';

const GROWING = ['log.event', 'log.numbered', 'log.node', 'log.head'];

/** Runs a statement as somebody who has taken the locks off: the owner of the database, or an intruder with his rights. */
export async function tamper(database: TestDatabase, statement: string): Promise<void> {
  const off = GROWING.map((table) => `alter table ${table} disable trigger only_grows`);
  const on = GROWING.map((table) => `alter table ${table} enable always trigger only_grows`);
  await ask(database, [...off, statement, ...on].join('; '));
}

/** A log without any event, for the next test in the same database. */
export const emptyLog = (database: TestDatabase) =>
  tamper(
    database,
    `truncate log.event, log.stream, log.numbered, log.pending, log.node, log.head, log.access, log.rebuild;
     delete from log.parked; delete from log.follower`,
  );
