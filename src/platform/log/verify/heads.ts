import type { Tx } from '../../database/index.ts';
import { findHeads, signedBytes, type Head } from '../sealing/head.ts';
import type { Frontier, HashedNode } from '../sealing/merkle.ts';
import { findStored } from '../sealing/nodes.ts';
import type { Findings } from './problem.ts';

/** Whether the signature over these bytes was made by the platform's key of that id. */
export type CheckSignature = (signed: { bytes: Uint8Array; keyId: string; signature: string }) => boolean;

export type HeadsToCheck = { published: readonly Head[]; checkSignature?: CheckSignature | undefined };

/** Holds heads, the stored and the published, against the tree as it grows. */
export class HeadCheck {
  readonly #bySize = new Map<number, string[]>();
  readonly #findings: Findings;
  #differs = false;

  private constructor(findings: Findings) {
    this.#findings = findings;
  }

  static async of(tx: Tx, findings: Findings, { published, checkSignature }: HeadsToCheck): Promise<HeadCheck> {
    const check = new HeadCheck(findings);
    const add = (head: Head) => {
      check.#bySize.set(head.size, [...(check.#bySize.get(head.size) ?? []), head.root]);
      if (checkSignature && !checkSignature({ ...head, bytes: signedBytes(head) }))
        findings.add({ code: 'signatureInvalid', seq: head.size });
    };
    published.forEach(add);
    for (let heads = await findHeads(tx); heads.length > 0; heads = await findHeads(tx, heads.at(-1)?.size))
      heads.forEach(add);
    return check;
  }

  /** After the first head that differs all later ones do, and say nothing new. */
  onSize(size: number, tree: Frontier): void {
    const roots = this.#bySize.get(size);
    this.#bySize.delete(size);
    if (!roots || this.#differs) return;
    const root = tree.root().toString('hex');
    this.#differs = roots.some((expected) => expected !== root);
    if (this.#differs) this.#findings.add({ code: 'headDiffers', seq: size, detail: `the log has ${root}` });
  }

  /** Heads over more events than there are: the end of the log was cut off. */
  finish(): void {
    for (const size of this.#bySize.keys()) this.#findings.add({ code: 'headBeyondLog', seq: size });
  }
}

/** The stored nodes, which proofs are made of, against those of the events. Only up to the last head are they stored. */
export class NodeCheck {
  readonly #findings: Findings;
  readonly #sealed: number;
  #differs = false;

  constructor(findings: Findings, sealed: number) {
    this.#findings = findings;
    this.#sealed = sealed;
  }

  async onNodes(tx: Tx, nodes: readonly HashedNode[]): Promise<void> {
    const expected = nodes.filter(({ level, position }) => (position + 1) * 2 ** level <= this.#sealed);
    if (this.#differs || expected.length === 0) return;
    const stored = await findStored(tx, expected);
    const wrong = expected.find(({ hash }, index) => !stored[index]?.equals(hash));
    if (!wrong) return;
    this.#differs = true;
    this.#findings.add({ code: 'treeDiffers', detail: `node ${wrong.position} of level ${wrong.level}` });
  }
}
