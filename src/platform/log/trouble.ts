/** Told of what went wrong and will be tried again: the operator's log. */
export type Trouble = (error: unknown) => void;

/** SQLSTATE classes of what passes by itself: connection, concurrency, resources, locks, shutdown. */
const PASSING = /^(08|40|53|55P03|57P)/;
const CUT = /^(ECONN|EPIPE|ENOENT)|Connection terminated|not queryable|timeout exceeded when trying to connect/;

/** Whether the infrastructure failed rather than the work: to be tried again as it was. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return PASSING.test(code) || CUT.test(code) || CUT.test(error.message) || isPassing(error.cause);
}
