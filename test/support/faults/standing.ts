import { expect, vi } from 'vitest';
import type { Receipt } from '../../../src/modules/intake/drafts/contract/drafts.ts';
import { findBroken } from '../invariants/find-broken.ts';
import type { StruckHouse } from './struck-house.ts';

/** Rows of the database, asked past the wire. */
export async function ask<Row extends object>({ database }: StruckHouse, statement: string): Promise<Row[]> {
  const client = await database.owner.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    client.release();
  }
}

const OF_CASE = ['intake.case', 'process.run', 'certificates.certificate'] as const;

/** All that a step may leave behind of a case: events of these streams, papers, the row of the list. */
export const standingOf = (struck: StruckHouse, caseId: string, streams: readonly string[] = OF_CASE) =>
  ask(
    struck,
    `select (select json_agg(json_build_array(stream, version, type) order by stream, version) from log.event
              where case_id = '${caseId}' and split_part(stream, '/', 1) in (${streams.map((one) => `'${one}'`).join()})) as events,
            (select json_agg(json_build_array(kind, number, sha256) order by id) from documents.document
              where case_id = '${caseId}' and kind <> 'serviceProof') as papers,
            (select json_build_array(state, version) from intake.case_list where id = '${caseId}') as listed`,
  );

/** How often each of these events stands in the log of a case. */
export async function timesOf(
  struck: StruckHouse,
  caseId: string,
  types: readonly string[],
): Promise<Record<string, number>> {
  const rows = await ask<{ type: string; count: number }>(
    struck,
    `select type, count(*)::integer as count from log.event where case_id = '${caseId}' group by type`,
  );
  return Object.fromEntries(types.map((type) => [type, rows.find((row) => row.type === type)?.count ?? 0]));
}

/** What the messages of a case are about, once they all came. */
export async function toldOf(struck: StruckHouse, caseId: string, kind: string): Promise<number> {
  const count = async () => {
    const rows = await ask<{ count: number }>(
      struck,
      `select count(*)::integer as count from messages.message where about = 'intake.case/${caseId}' and kind = '${kind}'`,
    );
    return rows[0]?.count ?? 0;
  };
  await vi.waitFor(async () => expect(await count()).toBeGreaterThan(0), 20_000);
  return count();
}

/** Whatever was struck: the invariants hold, and every receipt that was given stands. */
export async function nothingIsBroken({ house }: StruckHouse, acknowledged: readonly Receipt[]): Promise<void> {
  const { config, databases, fileStore: store } = house.foundation;
  expect(await findBroken({ area: config.area, follower: databases.follower, store, acknowledged })).toEqual([]);
}
