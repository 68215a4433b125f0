import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_ROOT, foldPeaks, Frontier, hashLeaf, hashPair, type Node } from './merkle.ts';
import { consistencyPath, inclusionPath, nodesOf } from './proof.ts';
import { provesConsistency, provesInclusion } from './verify-proof.ts';

/** The tree as RFC 6962 §2.1 defines it, by recursion over all leaves: slow and plain. */
function rootByDefinition(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return EMPTY_ROOT;
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hashPair(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

const spanned = (leaves: readonly Buffer[], { level, position }: Node) =>
  leaves.slice(position * 2 ** level, (position + 1) * 2 ** level);
const proofOf = (leaves: readonly Buffer[], paths: Node[][]) =>
  paths.map((nodes) => foldPeaks(nodes.map((node) => rootByDefinition(spanned(leaves, node)))));
const grown = (leaves: readonly Buffer[]) => {
  const frontier = new Frontier();
  const nodes = leaves.flatMap((leaf) => frontier.push(leaf));
  return { frontier, nodes };
};
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => hashLeaf(Buffer.from(`event ${index}`)));

/** Inputs and roots of the reference tests of Certificate Transparency. */
const CT_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => hashLeaf(Buffer.from(hex, 'hex')));
const CT_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the vectors of Certificate Transparency', () => {
  test.each(CT_ROOTS.map((root, size) => [size, root] as const))(
    'a tree of %i has the published root',
    (size, root) => {
      expect(grown(CT_LEAVES.slice(0, size)).frontier.root().toString('hex')).toBe(root);
    },
  );

  test('an inclusion proof is the published one', () => {
    // Leaf 5 of 8: the sixth leaf's sibling, then both spans beside it.
    const proof = proofOf(CT_LEAVES, nodesOf(inclusionPath(5, 8))).map((hash) => hash.toString('hex'));
    expect(proof).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  test('a consistency proof is the published one', () => {
    const proof = proofOf(CT_LEAVES, nodesOf(consistencyPath(6, 8))).map((hash) => hash.toString('hex'));
    expect(proof).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });
});

const MOST = 130;
const size = fc.integer({ min: 1, max: MOST });
const LEAVES = numbered(MOST);

describe('a growing tree', () => {
  test('has the root that the definition gives, at every size', () => {
    const frontier = new Frontier();
    for (const [index, leaf] of LEAVES.entries()) {
      frontier.push(leaf);
      expect(frontier.root()).toEqual(rootByDefinition(LEAVES.slice(0, index + 1)));
    }
  });

  test('names each node once, with the hash of the leaves it spans', () => {
    const { nodes } = grown(LEAVES);
    for (const { hash, ...node } of nodes) expect(hash).toEqual(rootByDefinition(spanned(LEAVES, node)));
    expect(new Set(nodes.map(({ level, position }) => `${level}/${position}`)).size).toBe(nodes.length);
  });

  test('goes on from its stored right edge as if it had never stopped', () => {
    fc.assert(
      fc.property(size, fc.nat(40), (before, more) => {
        const all = numbered(before + more);
        const peaks = nodesOf([{ start: 0, end: before }])[0] ?? [];
        const resumed = new Frontier(
          before,
          peaks.map((node) => rootByDefinition(spanned(all, node))),
        );
        for (const leaf of all.slice(before)) resumed.push(leaf);
        expect(resumed.root()).toEqual(rootByDefinition(all));
      }),
    );
  });
});

describe('a proof of inclusion', () => {
  const cases = size.chain((count) => fc.record({ count: fc.constant(count), index: fc.nat(count - 1) }));
  const claimOf = (index: number, count: number) => {
    const leaves = LEAVES.slice(0, count);
    const proof = proofOf(leaves, nodesOf(inclusionPath(index, count)));
    return { leaf: LEAVES[index] ?? EMPTY_ROOT, index, size: count, proof, root: rootByDefinition(leaves) };
  };

  test('holds for every leaf of every tree', () => {
    const law = fc.property(cases, ({ count, index }) => provesInclusion(claimOf(index, count)));
    expect(fc.check(law).failed).toBe(false);
  });

  test('fails for another leaf, place, size, root or path', () => {
    fc.assert(
      fc.property(cases, fc.nat(MOST), ({ count, index }, other) => {
        const claim = claimOf(index, count);
        const foreign = hashLeaf(Buffer.from('foreign'));
        const wrong = [
          { ...claim, leaf: foreign },
          { ...claim, root: foreign },
          { ...claim, proof: [...claim.proof, foreign] },
          { ...claim, index: count },
          { ...claim, index: -1 },
          ...(other === index || other >= count ? [] : [{ ...claim, index: other }]),
          ...claim.proof.map((_, at) => ({ ...claim, proof: claim.proof.with(at, foreign) })),
          ...(claim.proof.length > 0 ? [{ ...claim, proof: claim.proof.slice(1) }] : []),
        ];
        expect(wrong.filter(provesInclusion)).toEqual([]);
      }),
    );
  });

  test('of a leaf that the tree does not have cannot be asked for', () => {
    expect(() => inclusionPath(8, 8)).toThrow(RangeError);
  });
});

describe('a proof of consistency', () => {
  const cases = size.chain((second) =>
    fc.record({ second: fc.constant(second), first: fc.integer({ min: 1, max: second }) }),
  );
  const claimOf = (first: number, second: number) => ({
    first,
    second,
    firstRoot: rootByDefinition(LEAVES.slice(0, first)),
    secondRoot: rootByDefinition(LEAVES.slice(0, second)),
    proof: proofOf(LEAVES, nodesOf(consistencyPath(first, second))),
  });

  test('holds between any two sizes of one tree', () => {
    const law = fc.property(cases, ({ first, second }) => provesConsistency(claimOf(first, second)));
    expect(fc.check(law).failed).toBe(false);
  });

  test('fails when a leaf of the first tree was changed, or any hash of the path', () => {
    fc.assert(
      fc.property(cases, fc.nat(MOST), ({ first, second }, at) => {
        const claim = claimOf(first, second);
        const foreign = hashLeaf(Buffer.from('foreign'));
        const changed = LEAVES.slice(0, first).with(at % first, foreign);
        const wrong = [
          { ...claim, firstRoot: rootByDefinition(changed) },
          { ...claim, secondRoot: foreign },
          { ...claim, proof: [...claim.proof, foreign] },
          { ...claim, first: second + 1 },
          { ...claim, first: 0 },
          ...claim.proof.map((_, index) => ({ ...claim, proof: claim.proof.with(index, foreign) })),
        ];
        expect(wrong.filter(provesConsistency)).toEqual([]);
      }),
    );
  });

  test('between a tree and a smaller one cannot be asked for', () => {
    expect(() => consistencyPath(9, 8)).toThrow(RangeError);
  });
});

test('a right edge that does not fit the size is refused', () => {
  expect(() => new Frontier(3, [EMPTY_ROOT])).toThrow(RangeError);
});
