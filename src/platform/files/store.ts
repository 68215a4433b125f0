import type { Area } from '../../kernel/id.ts';

/** Of the ciphertext: its SHA-256 in hexadecimal, which is its address, and its length. */
export type Stored = { hash: string; size: number };

/**
 * Where encrypted files lie. It never sees a key or a name. A folder for each county, so that two counties on two database servers may
 * share one mount and neither takes the other's files for left-overs.
 */
export type FileStore = {
  /** Durable when it resolves; leaves nothing behind when the content throws. */
  put(area: Area, ciphertext: AsyncIterable<Uint8Array>): Promise<Stored>;
  /** The bytes from `from` up to but not including `to`. Throws `FileMissing`. */
  read(area: Area, hash: string, range?: { from: number; to: number }): AsyncIterable<Uint8Array>;
  /** Undefined when there is no such file. */
  findSize(area: Area, hash: string): Promise<number | undefined>;
  /** Does nothing when there is no such file. */
  remove(area: Area, hash: string): Promise<void>;
  /** Counties that ever had a file. */
  areas(): AsyncIterable<Area>;
  list(area: Area): AsyncIterable<{ hash: string; storedAt: Date }>;
  /** Half-written files that a crash left behind before that moment. Says how many. */
  discardUnfinished(area: Area, before: Date): Promise<number>;
};

/** The database knows a file that the store does not hold. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';
}
