import { createHash } from 'node:crypto';

/**
 * A second verifier, written from RFC 6962, RFC 8785 and the description of an exported event alone. It imports nothing of the product,
 * so that what it accepts was not merely computed twice by the same code.
 */
export type ExportedEvent = {
  seq: number;
  area: string;
  stream: string;
  version: number;
  schema: number;
  type: string;
  caseId: string | null;
  data: unknown;
  actor: unknown;
  basis: string | null;
  at: string;
  recordedAt: string;
};
export type ExportedHead = { origin: string; size: number; root: string; at: string; keyId: string; signature: string };
export type Check = (text: string, signature: string) => boolean;

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

const leafOf = ({ seq: _seq, ...event }: ExportedEvent) => sha256('\0', canonical(event));

function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  const [only] = leaves;
  if (only && leaves.length === 1) return only;
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return sha256('\u0001', rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** Sentences about what does not hold; none when the events are the ones under the heads. */
export function findFaults(events: readonly ExportedEvent[], heads: readonly ExportedHead[], check: Check): string[] {
  const faults: string[] = [];
  const versions = new Map<string, number>();
  for (const [index, { seq, area, stream, version }] of events.entries()) {
    if (seq !== index + 1) faults.push(`place ${index + 1} is numbered ${seq}`);
    const expected = (versions.get(`${area} ${stream}`) ?? 0) + 1;
    if (version !== expected) faults.push(`${stream} has version ${version} where ${expected} belongs`);
    versions.set(`${area} ${stream}`, version);
  }
  const leaves = events.map(leafOf);
  for (const { origin, size, root, at, signature } of heads) {
    const text = `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n${at}\n`;
    if (!check(text, signature)) faults.push(`the head of ${size} is not signed`);
    if (size > leaves.length) faults.push(`the head of ${size} covers more than the ${leaves.length} events`);
    else if (rootOf(leaves.slice(0, size)).toString('hex') !== root)
      faults.push(`the head of ${size} has another root`);
  }
  return faults;
}

/** Whether this very event is under the head, by the hashes of the proof alone. */
export function isProven(
  event: ExportedEvent,
  { proof, head }: { proof: readonly string[]; head: ExportedHead },
): boolean {
  const hashes = proof.map((hash) => Buffer.from(hash, 'hex'));
  const climb = (index: number, size: number): Buffer => {
    if (size === 1) return leafOf(event);
    const split = 2 ** Math.ceil(Math.log2(size) - 1);
    const sibling = hashes.pop() ?? Buffer.alloc(32);
    return index < split
      ? sha256('\u0001', climb(index, split), sibling)
      : sha256('\u0001', sibling, climb(index - split, size - split));
  };
  return climb(event.seq - 1, head.size).toString('hex') === head.root && hashes.length === 0;
}
