import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical-json.ts';

/** What a version is known by: whatever says something else is another one. */
export const hashOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
