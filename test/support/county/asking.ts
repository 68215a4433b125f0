import { randomUUID } from 'node:crypto';
import type { Caller } from '../../../src/platform/http/index.ts';
import type { CountyHouse } from './house.ts';

/** Rows of the whole county, beside every scope. */
export async function askOwner({ foundation: { databases } }: CountyHouse, statement: string) {
  const client = await databases.owner.connect();
  try {
    return await client.query<Record<string, unknown>>(statement);
  } finally {
    client.release();
  }
}

/** Somebody who sees all figures of the county. */
export const leaderOf = ({ database: { area } }: CountyHouse): Caller => ({
  actor: { kind: 'officer', id: randomUUID() },
  scope: { area, departments: 'all' },
  ...{ kind: 'officer', roles: ['leader'], level: 3, secondFactor: true, sessionId: 'leader' },
});
