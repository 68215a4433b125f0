import { findText } from './processes.ts';

export type Segment = { creator: number; attached: number };

/**
 * System V memory segments by id; `undefined` where the kernel lists none (not Linux).
 * Every process of a PostgreSQL server is attached to the one segment named in its pid file, and the kernel counts them. The list is
 * readable by everyone, so this still works where containers forbid root to look into other users' processes.
 */
export async function findSegments(): Promise<Map<number, Segment> | undefined> {
  const text = await findText('/proc/sysvipc/shm');
  return text === undefined ? undefined : parseSegments(text);
}

export function parseSegments(text: string): Map<number, Segment> {
  const [head = '', ...rows] = text.trim().split('\n');
  const columns = head.trim().split(/\s+/);
  const [id, creator, attached] = ['shmid', 'cpid', 'nattch'].map((name) => columns.indexOf(name));
  return new Map(
    rows.map((row) => {
      const cells = row.trim().split(/\s+/).map(Number);
      const cell = (column: number | undefined) => cells[column ?? -1] ?? Number.NaN;
      return [cell(id), { creator: cell(creator), attached: cell(attached) }];
    }),
  );
}
