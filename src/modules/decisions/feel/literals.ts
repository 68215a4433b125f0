import { readDateTime, readDay, readDuration, readTime } from './temporal-text.ts';
import type { Temporal } from './value.ts';

/** What `@"…"` means: whichever of the temporal kinds is written so. */
export const temporalOf = (text: string): Temporal | undefined =>
  readDay(text) ?? readTime(text) ?? (text.includes('T') ? readDateTime(text) : undefined) ?? readDuration(text);
