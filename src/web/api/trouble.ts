import type { Problem } from '../../kernel/problem.ts';
import { Refused } from './client.ts';

/** Why something did not work, as far as the screen acts on it. */
export type Trouble =
  /** The session has ended: sign in again and come back. */
  | { kind: 'signedOut' }
  /** Somebody else was quicker: look at what changed, then decide again. */
  | { kind: 'stale' }
  /** The server says no, in a sentence. */
  | { kind: 'refused'; problem: Problem }
  /** No answer, or none that can be read: try again. */
  | { kind: 'unreachable'; status?: number };

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Refused)) return { kind: 'unreachable' };
  const { problem } = error;
  if (problem.status === 401) return { kind: 'signedOut' };
  if (problem.status === 412 || problem.code === 'stale') return { kind: 'stale' };
  return problem.code === 'unreadable' ? { kind: 'unreachable', status: problem.status } : { kind: 'refused', problem };
}
