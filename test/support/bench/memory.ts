import { readFileSync } from 'node:fs';
import { familyOf } from './cpu.ts';

/** Kilobytes of a process, pages that it shares with others divided among them. Nothing for one that has just ended. */
function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Megabytes that these processes and all below them hold. Linux only. */
export function megabytesOf(...pids: number[]): number {
  const all = new Set(pids.flatMap(familyOf));
  return [...all].reduce((sum, one) => sum + pssOf(one), 0) / 1_024;
}
