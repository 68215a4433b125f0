import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseId } from '../../../../kernel/id.ts';
import { systemScope } from '../../../../platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { worksOn } from '../../../identity/officers/rules.ts';
import { findTasks } from './tasks.ts';
import '../store/run.ts';

type Section = { department: string; section: string };

const DEPARTMENTS = ['health', 'market', 'health/a'];
const SECTIONS = ['a', 'b', 'a/b'];
const PLACES = DEPARTMENTS.flatMap((department) => [null, ...SECTIONS].map((section) => ({ department, section })));

/** Every choice of so many things or fewer. */
const choicesOf = <Thing>(things: readonly Thing[], most: number): Thing[][] =>
  things.reduce<Thing[][]>(
    (chosen, thing) => [...chosen, ...chosen.filter(({ length }) => length < most).map((some) => [...some, thing])],
    [[]],
  );

let database: TestDatabase;
const within = <Value>(work: Parameters<typeof database.app.within<Value>>[1]) =>
  database.app.within(systemScope(database.area), work);
beforeAll(async () => {
  database = await openTestDatabase();
  const of = { area: database.area, case_id: caseId(uuid()), item: 'any', node: 'any', name: 'any' };
  const work = { act: 'review', role: 'reviewer', state: 'open', opened_at: new Date('2026-03-02T01:00:00Z') } as const;
  const nobody = { holder: null, lent_by: null, started_at: null, due_on: null, done_at: null, done_by: null };
  const rows = PLACES.map((place, index) => ({
    ...of,
    ...work,
    ...nobody,
    ...place,
    task: `t${index + 1}`,
    opinion: null,
  }));
  await within((tx) => tx.insertInto('process.task').values(rows).execute());
});
afterAll(() => database.close());

const nameOf = ({ department, section }: { department: string; section: string | null }) =>
  `${department} ${section ?? '-'}`;

test('the list shows of every department exactly the tasks that the rule of sections gives to an officer', async () => {
  const named = PLACES.filter((place): place is Section => place.section !== null);
  const asked = [...choicesOf(DEPARTMENTS, 3).filter(({ length }) => length > 0), 'all' as const];
  const choices = choicesOf(named, 2);
  expect(choices.length).toBeGreaterThan(40);
  for (const sections of choices)
    for (const departments of asked) {
      const { rows } = await within((tx) => findTasks(tx, { departments, roles: ['reviewer'], sections }));
      const reached = PLACES.filter(({ department }) => departments === 'all' || departments.includes(department));
      const expected = reached.filter((place) => worksOn(sections, place)).map(nameOf);
      expect([sections, rows.map(nameOf).toSorted()]).toEqual([sections, expected.toSorted()]);
    }
}, 30_000);
