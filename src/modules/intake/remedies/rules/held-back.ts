import type { CivilDate } from '../../../../kernel/civil-date.ts';

export type HoldRefusal =
  | { code: 'underDispute'; fileNumbers: readonly string[] }
  | { code: 'executionStopped'; fileNumbers: readonly string[] };

type Pending = { file_number: string; stopped_on: CivilDate | null };
type Wanted = { pending: readonly Pending[]; despite: string | undefined; undoes: boolean };

/**
 * Whether the organ may act on a licence whose case is fought. Nothing stops it in general (行政复议法 art. 42 †, 行政诉讼法 art. 56 †); it
 * is shown the mark and asked for a reason. While an order stops the execution only what undoes the act is open.
 */
export function heldBack({ pending, despite = '', undoes }: Wanted): HoldRefusal | undefined {
  const numbers = (rows: readonly Pending[]) => rows.map(({ file_number }) => file_number);
  const stopped = pending.filter(({ stopped_on }) => stopped_on !== null);
  if (stopped.length > 0 && !undoes) return { code: 'executionStopped', fileNumbers: numbers(stopped) };
  if (pending.length > 0 && despite.trim() === '') return { code: 'underDispute', fileNumbers: numbers(pending) };
  return undefined;
}
