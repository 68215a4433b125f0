import { findText } from './processes.ts';

export type Segment = { key: number; id: number; creator: number; attached: number };

/**
 * System V memory segments; `undefined` where the kernel lists none (not Linux).
 * Every process of a PostgreSQL server is attached to the one segment named in its pid file, and the kernel counts them. The list is
 * readable by everyone, so this still works where containers forbid root to look into other users' processes.
 */
export async function findSegments(): Promise<Segment[] | undefined> {
  const text = await findText('/proc/sysvipc/shm');
  return text === undefined ? undefined : parseSegments(text);
}

export function parseSegments(text: string): Segment[] {
  const [head = '', ...rows] = text.trim().split('\n');
  const columns = head.trim().split(/\s+/);
  return rows.map((row) => {
    const cells = row.trim().split(/\s+/).map(Number);
    const cell = (column: string) => cells[columns.indexOf(column)] ?? Number.NaN;
    return { key: cell('key'), id: cell('shmid'), creator: cell('cpid'), attached: cell('nattch') };
  });
}
