import { Type } from 'typebox';
import type { Tx } from '../../../platform/database/index.ts';
import { enqueue, type Job } from '../../../platform/jobs/index.ts';

const Nothing = Type.Object({});

/** Puts over whatever is ordered: every minute, and at once for whoever has just ordered it. */
export const migrationsJob: Job<typeof Nothing> = { name: 'process:migrations', payload: Nothing };

export const orderMigrations = (tx: Tx): Promise<void> =>
  enqueue(tx, migrationsJob, { payload: {}, key: 'process:migrations/ordered' });
