import { Type } from 'typebox';
import type { Tx } from '../../../platform/database/index.ts';
import { enqueue, type Job } from '../../../platform/jobs/index.ts';

const OfTheme = Type.Object({ theme: Type.String({ format: 'uuid' }) });

/** Hands in what of a theme waits for nothing any more. */
export const startPartsJob: Job<typeof OfTheme> = { name: 'intake:startParts', payload: OfTheme };

export const orderStart = (tx: Tx, theme: string): Promise<void> =>
  enqueue(tx, startPartsJob, { payload: { theme }, key: `intake:startParts/${theme}` });
