import { hashPair } from './merkle.ts';

export type Inclusion = { leaf: Buffer; index: number; size: number; proof: readonly Buffer[]; root: Buffer };

/** Whether the leaf is in the tree with this root (RFC 9162 §2.1.3.2). */
export function provesInclusion({ leaf, index, size, proof, root }: Inclusion): boolean {
  if (index < 0 || index >= size) return false;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = hashPair(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = hashPair(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(root);
}

export type Consistency = {
  first: number;
  second: number;
  firstRoot: Buffer;
  secondRoot: Buffer;
  proof: readonly Buffer[];
};

/** Whether the second tree is the first with leaves added at its end, nothing else (RFC 9162 §2.1.4.2). */
export function provesConsistency({ first, second, firstRoot, secondRoot, proof }: Consistency): boolean {
  if (first < 1 || first > second) return false;
  if (first === second) return proof.length === 0 && firstRoot.equals(secondRoot);
  const path = isPowerOfTwo(first) ? [firstRoot, ...proof] : [...proof];
  const begin = path.shift();
  if (!begin) return false;
  let [at, last] = [first - 1, second - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [older, newer] = [begin, begin];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = hashPair(sibling, older);
      newer = hashPair(sibling, newer);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      newer = hashPair(newer, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && older.equals(firstRoot) && newer.equals(secondRoot);
}

const half = (value: number) => Math.floor(value / 2);

function isPowerOfTwo(value: number): boolean {
  let power = 1;
  while (power < value) power *= 2;
  return power === value;
}
