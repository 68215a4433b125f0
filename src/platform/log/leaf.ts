import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Recorded } from './event.ts';

/** RFC 6962 leaf hash of an event: SHA-256 over 0x00 and its canonical JSON. Anyone who holds the event can compute it again. */
export function leafOf(event: Recorded): Buffer {
  const { at, recordedAt, ...rest } = event;
  const text = canonicalJson({ ...rest, at: at.toISOString(), recordedAt: recordedAt.toISOString() });
  return createHash('sha256').update('\0').update(text).digest();
}
