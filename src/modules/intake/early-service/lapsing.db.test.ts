import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftDepsOf } from '../../../../test/support/intake/drafts.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { history } from '../../../app/compose/history.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { startDraft } from '../drafts/start.ts';
import { answerEarlyService } from './answer.ts';
import { askEarlyService } from './ask.ts';
import { lapseEarlyServices } from './lapsing.ts';
import { findOwnEarlyService } from './view.ts';

let office: Office;
let deps: DraftDeps;
let reviewer: Caller;
beforeAll(async () => {
  office = await openOffice();
  deps = draftDepsOf(office);
  reviewer = officerCaller(office);
});
afterAll(() => office.close());

const MONDAY = '2026-03-02T01:00:00Z';
/** Five working days aim at the ninth of March; sixty days after it are over on the eighth of May. */
const STILL_IN_TIME = '2026-05-08T01:00:00Z';
const TOO_LONG = '2026-05-09T01:00:00Z';

type Asked = { caller: Caller; draft: string };

const ask = ({ caller, draft }: Asked) =>
  askEarlyService(deps, { caller }, { draft, wish: { missing: [], words: '房子还没租好' } });
const respond = ({ draft }: Asked, version = 1) =>
  answerEarlyService(deps, {
    asking: { caller: reviewer },
    id: draft,
    wish: { version, words: '可以先画图', parts: [] },
  });
const stateOf = async ({ caller, draft }: Asked) => (await findOwnEarlyService(deps, { caller, id: draft }))?.row.state;
const night = (at: string, change: Partial<DraftDeps> = {}) => {
  office.setNow(at);
  return lapseEarlyServices({ ...deps, ...change }, { scope: { area: office.database.area, departments: 'all' } });
};

async function asked(): Promise<Asked> {
  office.setNow(MONDAY);
  const caller = personCaller(office);
  const started = await startDraft(deps, { caller }, { item: 'public-health' });
  if (!started.ok) throw new Error(started.error.code);
  const of = { caller, draft: started.value.id };
  expect(await ask(of)).toMatchObject({ ok: true });
  return of;
}

test('what nobody answers ends after its period, once, and can be asked about again', async () => {
  const of = await asked();
  expect(await night(STILL_IN_TIME)).toEqual({ ended: 0, failed: [] });
  expect(await stateOf(of)).toBe('waiting');
  expect(await night(TOO_LONG)).toEqual({ ended: 1, failed: [] });
  expect(await stateOf(of)).toBe('lapsed');
  expect(await night(TOO_LONG)).toEqual({ ended: 0, failed: [] });
  expect(await respond(of, 2)).toEqual(no({ code: 'earlyServiceNotWaiting' }));
  expect(await ask(of)).toMatchObject({ ok: true });
  expect(await stateOf(of)).toBe('waiting');
  expect(await respond(of, 3)).toMatchObject({ ok: true });
});

test('what was answered and not gone on with ends later', async () => {
  const of = await asked();
  expect(await respond(of)).toMatchObject({ ok: true });
  expect(await night(TOO_LONG)).toEqual({ ended: 0, failed: [] });
  expect(await night('2026-06-30T01:00:00Z')).toEqual({ ended: 0, failed: [] });
  expect(await night('2026-07-01T01:00:00Z')).toMatchObject({ ended: 1 });
  expect(await stateOf(of)).toBe('lapsed');
});

test('two workers at once end it once', async () => {
  const of = await asked();
  const both = await Promise.all([night(TOO_LONG), night(TOO_LONG)]);
  expect(both.reduce((sum, { ended }) => sum + ended, 0)).toBe(1);
  expect(await stateOf(of)).toBe('lapsed');
});

test('the table follows from the log', async () => {
  const { problems } = await office.database.follower.within(systemScope(office.database.area), (tx) =>
    verifyLog(tx, history),
  );
  expect(problems).toEqual([]);
});
