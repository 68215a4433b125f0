import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { inboxes } from '../../../../../test/support/process/proposals.ts';
import { conventions } from '../../../../../test/support/process/running.ts';
import { area } from '../../../../kernel/id.ts';
import { keepDraft } from '../store.ts';
import { remindOfProposals, type RemindingDeps } from './reminding.ts';
import { answerProposal, findLastProposal, insertProposal } from './store.ts';

let db: TestDatabase;
const inbox = inboxes(['Qian', 'Wang', 'Li']);
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(() => {
  inbox.told.length = 0;
});
afterAll(() => db.close());

const scope = () => ({ area: db.area, departments: 'all' as const });
const at = (day: string) => new Date(`${day}T01:00:00Z`);
const deps = (day: string, tell: RemindingDeps['proposals']['tell'] = inbox.ports.tell): RemindingDeps => ({
  ...{ db: db.app, now: () => at(day), conventions: () => conventions, answerDays: 3 },
  proposals: { publishers: inbox.ports.publishers, tell },
});
const round = (day: string) => remindOfProposals(deps(day), { scope: scope() });
/** Proposed on a Monday. */
async function proposed(item: string): Promise<string> {
  const [id, facts] = [uuid(), { department: 'market', revision: 1, officer: 'Zhao', words: '提速' }];
  await db.app.within(scope(), (tx) => insertProposal(tx, { ...facts, id, item, at: at('2026-03-02') }));
  return id;
}
const last = (item: string) => db.app.within(scope(), (tx) => findLastProposal(tx, item));

describe('a proposal that nobody answered in its working days', () => {
  test('is reminded of on the next one, once, to those who may publish and had no hand in it', async () => {
    await proposed('once');
    const hands = [{ officer: 'Qian', ofDepartment: true }];
    await db.app.within(scope(), (tx) =>
      keepDraft(tx, {
        ...{ item: 'once', xml: '<x/>', revision: 1, base: 0, at: at('2026-03-02'), hands },
        actor: { kind: 'officer', id: 'Zhao', department: 'market' },
      }),
    );
    expect(await round('2026-03-05')).toEqual({ reminded: 0, failed: [] });
    expect(await round('2026-03-06')).toEqual({ reminded: 1, failed: [] });
    expect(inbox.told).toEqual([{ kind: 'process.unanswered', item: 'once', officers: ['Wang', 'Li'] }]);
    expect((await last('once'))?.reminded_at).toEqual(at('2026-03-06'));
    expect(await round('2026-03-09')).toEqual({ reminded: 0, failed: [] });
  });

  test('by two processes at once is reminded of once', async () => {
    await proposed('at-once');
    const rounds = await Promise.all([1, 2, 3].map(() => round('2026-03-06')));
    expect(rounds.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1);
    expect(inbox.told).toHaveLength(1);
  });

  test('and could not be told is told in the next round, and holds up no other', async () => {
    const [halfWay, after] = ['half-way', 'the-other'];
    await proposed(halfWay);
    await proposed(after);
    const tell: RemindingDeps['proposals']['tell'] = (tx, telling) =>
      telling.item === halfWay ? Promise.reject(new Error('no inbox')) : inbox.ports.tell(tx, telling);
    const first = await remindOfProposals(deps('2026-03-06', tell), { scope: scope() });
    expect(first).toMatchObject({ reminded: 1, failed: [{ item: halfWay }] });
    expect((await last(halfWay))?.reminded_at).toBeNull();
    expect(await round('2026-03-06')).toMatchObject({ reminded: 1, failed: [] });
    expect(inbox.told.map(({ item }) => item)).toEqual([after, halfWay]);
  });

  test('that was answered, or is of another county, is left alone', async () => {
    const answered = await proposed('answered');
    const answer = { state: 'turnedDown', by: 'Wang', at: at('2026-03-03'), reason: '时限算错' } as const;
    await db.app.within(scope(), (tx) => answerProposal(tx, answered, answer));
    await proposed('of-this-county');
    const elsewhere = { area: area('370829000000'), departments: 'all' as const };
    expect(await remindOfProposals(deps('2026-03-06'), { scope: elsewhere })).toEqual({ reminded: 0, failed: [] });
    expect(await round('2026-03-06')).toMatchObject({ reminded: 1 });
    expect(inbox.told.map(({ item }) => item)).toEqual(['of-this-county']);
  });
});
