import { systemScope } from '../../../src/platform/database/index.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { findLag } from '../../../src/platform/log/index.ts';
import type { TestDatabase } from '../database.ts';
import type { CountyHouse } from './house.ts';

/** One event of a case of the plan: without ids, keys, hashes and what is sealed. */
export type Told = { case: number; stream: string; version: number; type: string; at: Date; data: string };

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Sealed words, hashes, query codes and identifiers of licences, all of them drawn or made with a key. */
const MADE_WITH_CHANCE = /"(?:[\w+/=.:-]{24,}|[A-Z2-9]{6,12})"/g;

/** Everything that happened to the cases of the plan, in the order of the plan. */
export async function findTold({ database }: CountyHouse): Promise<Told[]> {
  await followed(database);
  const rows = await database.owner.within(systemScope(database.area), (tx) =>
    tx
      .selectFrom('log.event as e')
      .innerJoin('platform.county_case as c', 'c.case_id', 'e.case_id')
      .select(['c.number as case', 'e.stream', 'e.version', 'e.type', 'e.at', 'e.data'])
      .orderBy('c.number')
      .orderBy('e.stream')
      .orderBy('e.version')
      .execute(),
  );
  return rows.map(({ stream, data, ...row }) => ({
    ...row,
    stream: stream.slice(0, stream.indexOf('/')),
    data: JSON.stringify(data).replaceAll(UUID, 'id').replaceAll(MADE_WITH_CHANCE, '"made"'),
  }));
}

/** Until everybody who follows the log has heard of everything. */
async function followed({ follower, area }: TestDatabase): Promise<void> {
  for (;;) {
    const { followers, pending } = await follower.within(systemScope(area), findLag);
    if (pending === 0 && followers.every(({ behind }) => behind === 0)) return;
    await pause(50);
  }
}
