import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 §2.1 over SHA-256. A complete subtree is named by its level (0 = leaves) and its position on that level:
 * it spans the leaves from `position × 2^level` on, `2^level` of them. Such a node never changes again, so it is what is stored.
 */
export type Node = { level: number; position: number };
export type HashedNode = Node & { hash: Buffer };

export const hashLeaf = (bytes: Uint8Array): Buffer => createHash('sha256').update('\0').update(bytes).digest();

export const hashPair = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update('\u0001').update(left).update(right).digest();

export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

/**
 * A growing tree of which only the right edge is held: the complete subtrees whose roots make up the whole, largest first. Adding a
 * leaf costs one hash on average, whatever the size.
 */
export class Frontier {
  readonly #peaks: Buffer[];
  #size: number;

  /** Goes on from a tree of `size` leaves, whose `peaksOf(size)` are these. */
  constructor(size = 0, peaks: readonly Buffer[] = []) {
    if (peaks.length !== peaksOf(size).length) throw new RangeError(`a tree of ${size} has no ${peaks.length} peaks`);
    this.#size = size;
    this.#peaks = [...peaks];
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf's hash. Answers the nodes above the leaves that became complete with it. */
  push(leaf: Buffer): HashedNode[] {
    const complete: HashedNode[] = [];
    let hash = leaf;
    let level = 0;
    for (let position = this.#size; position % 2 === 1; position = (position - 1) / 2) {
      const left = this.#peaks.pop();
      if (!left) throw new Error('a peak is missing');
      hash = hashPair(left, hash);
      level += 1;
      complete.push({ level, position: (position - 1) / 2, hash });
    }
    this.#peaks.push(hash);
    this.#size += 1;
    return complete;
  }

  root(): Buffer {
    return foldPeaks(this.#peaks);
  }
}

/** The complete subtrees that make up the leaves from `start` up to but not including `end`, left to right. */
export function subtreesOf(start: number, end: number): Node[] {
  const nodes: Node[] = [];
  for (let at = start; at < end;) {
    let level = 0;
    for (let span = 2; at % span === 0 && at + span <= end; span *= 2) level += 1;
    nodes.push({ level, position: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

export const peaksOf = (size: number): Node[] => subtreesOf(0, size);

/** The hash of leaves whose complete subtrees, left to right, have these hashes. */
export function foldPeaks(hashes: readonly Buffer[]): Buffer {
  const last = hashes.at(-1);
  if (!last) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => hashPair(left, right), last);
}
