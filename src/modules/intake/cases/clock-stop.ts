import type { CivilDate } from '../../../kernel/civil-date.ts';
import { isPending, type Run } from '../../process/index.ts';
import type { ClockStop } from './contract.ts';

/** 行政许可法 art. 45: since when the clock stands still, at which steps, and by which provisions; null while it runs. */
export function stopOf(suspendedOn: CivilDate | null, run: Run): ClockStop | null {
  if (suspendedOn === null || run.status === 'unbegun') return null;
  const waits = run.tasks.filter(isPending);
  const stopping = waits.flatMap(({ name, suspendedBy }) =>
    suspendedBy === null ? [] : [{ name, basis: suspendedBy }],
  );
  const once = (texts: readonly string[]) => [...new Set(texts)];
  return {
    on: suspendedOn,
    steps: once(stopping.map(({ name }) => name)),
    bases: once(stopping.map(({ basis }) => basis)),
  };
}
