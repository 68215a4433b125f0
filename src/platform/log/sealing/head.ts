import type { Tx } from '../../database/index.ts';
import { rowsOf } from '../statement.ts';

/**
 * What is published of the log: its size, the root over it, and a signature. Plain JSON. Whoever keeps one can tell later whether the
 * log still begins with what it had then.
 */
export type Head = {
  /** Which log this is. */
  origin: string;
  size: number;
  /** Hexadecimal. */
  root: string;
  at: string;
  keyId: string;
  signature: string;
};

/** What is signed: a checkpoint as transparency logs write it (C2SP tlog-checkpoint), with the instant as its extension line. */
export const signedBytes = ({ origin, size, root, at }: Pick<Head, 'origin' | 'size' | 'root' | 'at'>): Uint8Array =>
  Buffer.from(`${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n${at}\n`);

const COLUMNS = `origin, size::double precision as size, encode(root, 'hex') as root, at, key_id as "keyId", signature`;

type HeadRow = Omit<Head, 'at'> & { at: Date };
const headOf = ({ at, ...row }: HeadRow): Head => ({ ...row, at: at.toISOString() });

/** The latest head, or the first one that covers the event numbered `covering`. */
export async function findHead(tx: Tx, covering?: number): Promise<Head | undefined> {
  const [text, values] =
    covering === undefined
      ? [`select ${COLUMNS} from log.head order by log.head.size desc limit 1`, []]
      : [`select ${COLUMNS} from log.head where log.head.size >= $1 order by log.head.size limit 1`, [covering]];
  return (await rowsOf<HeadRow>(tx, text, values)).map(headOf)[0];
}

/** Heads in order of size, after one of them: to publish or to check them all. */
export async function findHeads(tx: Tx, after = 0, limit = 1_000): Promise<Head[]> {
  const text = `select ${COLUMNS} from log.head where log.head.size > $1 order by log.head.size limit $2`;
  return (await rowsOf<HeadRow>(tx, text, [after, limit])).map(headOf);
}
