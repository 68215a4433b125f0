import { readFileSync, readdirSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the kernel was built with. */
const TICK_MS = 10;

type Seen = { parent: number; ownMs: number; childrenMs: number };

function findProcess(pid: number): Seen | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; the fields begin behind it.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (number: number) => fields[number - 3] ?? 0;
    return { parent: at(4), ownMs: (at(14) + at(15)) * TICK_MS, childrenMs: (at(16) + at(17)) * TICK_MS };
  } catch {
    return undefined;
  }
}

/** A process and everything below it that lives. */
export function familyOf(pid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), findProcess(Number(name))?.parent]),
  );
  const below = (parent: number): number[] =>
    [...parents].filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return [pid, ...below(pid)];
}

/** CPU that a server and its backends have used so far, also those that have ended. Linux only. */
export function cpuMsOfFamily(pid: number): number {
  const living = familyOf(pid).map((one) => findProcess(one)?.ownMs ?? 0);
  return living.reduce((sum, ms) => sum + ms, findProcess(pid)?.childrenMs ?? 0);
}
