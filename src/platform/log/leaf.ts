import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Recorded } from './event.ts';
import { hashLeaf } from './sealing/merkle.ts';

/** RFC 6962 leaf hash of an event: over its canonical JSON (RFC 8785). Anyone who holds the event can compute it again. */
export function leafOf(event: Recorded): Buffer {
  const { at, recordedAt, ...rest } = event;
  return hashLeaf(Buffer.from(canonicalJson({ ...rest, at: at.toISOString(), recordedAt: recordedAt.toISOString() })));
}
