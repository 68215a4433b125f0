import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueOf } from '../../../test/support/identity/value.ts';
import { CATERING, DRAINAGE, openVisitHouse, type VisitHouse } from '../../../test/support/intake/joint-visits.ts';
import { ask } from '../../../test/support/log/append.ts';
import { QUESTIONS } from './queries.ts';

let house: VisitHouse;
beforeAll(async () => {
  house = await openVisitHouse();
}, 60_000);
afterAll(() => house.close());

async function doubted(): Promise<string[]> {
  const found: string[] = [];
  for (const [says, text] of Object.entries(QUESTIONS))
    if (says.startsWith('a joint visit'))
      for (const row of await ask<{ found: string }>(house.house.office.database, text)) found.push(row.found);
  return found;
}

test('a joint visit with every result leaves nothing to doubt; what was changed by hand is found', async () => {
  const { id } = await house.fixed();
  const { database } = house.house.office;
  expect(await doubted()).toEqual([]);
  house.house.office.setNow('2026-03-04T02:00:00Z');
  valueOf(await house.record(id, CATERING));
  const findings = [{ check: '有隔油设施', met: false, words: '没有隔油池。' }];
  valueOf(await house.record(id, DRAINAGE, { findings, result: 'rectify', until: '2026-03-10' }));
  expect(await doubted()).toEqual([]);
  const of = `where id = '${id}' and item_key = '${CATERING}'`;
  await ask(database, `update intake.joint_visit set state = 'failed' ${of}`);
  expect(await doubted()).toEqual([`intake.jointVisit/${id} ${CATERING}`]);
  await ask(database, `update intake.joint_visit set state = 'passed' ${of}`);
  await ask(database, `update intake.joint_visit set open = false where id = '${id}'`);
  expect(await doubted()).toEqual([id]);
});
