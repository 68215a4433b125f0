import { createHash } from 'node:crypto';

/** What a version is known by: a changed file is another one. */
export const hashOf = (xml: string): string => createHash('sha256').update(xml).digest('hex');
