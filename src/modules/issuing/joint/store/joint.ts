import { sql } from 'kysely';
import type { Tx, Versioned } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type JointIssue } from '../model.ts';

/** One stream for each theme case, under its id. */
export const jointStreams = new Streams<JointIssue, Event>({
  name: 'issuing.joint',
  schemas,
  upcasts: {},
  initial,
  evolve,
});

/** One at a time, and before any result of the theme is held. Whoever calls has seen the theme in his own scope. */
export async function holdJoint(tx: Tx, theme: string): Promise<Versioned<JointIssue>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`issuing.joint/${theme}`}, 0))`.execute(tx);
  return jointStreams.load(tx, theme);
}
