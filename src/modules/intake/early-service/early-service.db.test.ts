import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agentCaller, draftDepsOf } from '../../../../test/support/intake/drafts.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { personId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Once } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { startDraft } from '../drafts/start.ts';
import { answerEarlyService } from './answer.ts';
import { askEarlyService, withdrawEarlyService } from './ask.ts';
import type { AnswerEarlyService } from './contract.ts';
import { earlyServiceStreams } from './store/early-service.ts';
import { collectEarlyServices, findEarlyServicePage, findOwnEarlyService, openEarlyServiceFile } from './view.ts';

let office: Office;
let deps: DraftDeps;
let reviewer: Caller;
beforeAll(async () => {
  office = await openOffice();
  deps = draftDepsOf(office);
  reviewer = officerCaller(office);
});
afterAll(() => office.close());

const WORDS = '房子还没租好';
const LICENCE = 'common.business-licence';

type Asked = { caller: Caller; draft: string };

async function begun(caller: Caller): Promise<Asked> {
  const started = await startDraft(deps, { caller }, { item: 'public-health' });
  if (!started.ok) throw new Error(started.error.code);
  return { caller, draft: started.value.id };
}
const ask = ({ caller, draft }: Asked) =>
  askEarlyService(deps, { caller }, { draft, wish: { missing: [LICENCE], words: WORDS } });
async function asked(caller: Caller = personCaller(office)): Promise<Asked> {
  const of = await begun(caller);
  expect(await ask(of)).toMatchObject({ ok: true });
  return of;
}
const wish: AnswerEarlyService = {
  ...{ version: 1, words: '可以先画图' },
  parts: [{ about: LICENCE, verdict: 'inOrder', words: '这样可以' }],
};
const respond = ({ draft: id }: Asked, { by = reviewer, once }: { by?: Caller; once?: Once } = {}) =>
  answerEarlyService(deps, { asking: { caller: by, once }, id, wish });
const ownOf = ({ caller, draft }: Asked, by = caller) => findOwnEarlyService(deps, { caller: by, id: draft });
const fileOf = ({ draft }: Asked, caller = reviewer) => openEarlyServiceFile(deps, { caller, id: draft });
const happenedTo = async ({ caller, draft }: Asked) =>
  (await deps.db.within(caller.scope, (tx) => earlyServiceStreams.recorded(tx, draft))).map(({ type }) => type);
const onceOf = ({ actor }: Caller): Once => ({ caller: actor.id, key: randomUUID(), requestHash: 'one' });

test('of somebody who was erased no word is left; that something was asked and answered stays', async () => {
  const of = await asked();
  expect(await respond(of)).toMatchObject({ ok: true });
  const person = personId(of.caller.actor.id);
  await deps.db.within(of.caller.scope, (tx) =>
    deps.vault.destroyKey(tx, subjectOf({ person, organisation: null }), '个人信息保护法第四十七条'),
  );
  const file = await fileOf(of);
  expect(file).toMatchObject({
    ok: true,
    value: {
      ...{ row: { state: 'answered', rounds: 1 }, who: null, shown: null },
      rounds: [{ missing: [{ key: LICENCE }], words: null, answer: { words: null, parts: [] } }],
    },
  });
  expect(JSON.stringify(file)).not.toMatch(/房子|画图|这样可以|登记姓名/);
});

describe('an officer with an interest', () => {
  test('neither opens nor answers what a relative asked; a colleague does', async () => {
    const of = await asked();
    const interested = officerCaller(office);
    office.relatives.set(interested.actor.id, [personId(of.caller.actor.id)]);
    expect(await fileOf(of, interested)).toEqual(no({ code: 'conflictOfInterest' }));
    expect(await respond(of, { by: interested })).toEqual(no({ code: 'conflictOfInterest' }));
    expect(await happenedTo(of)).toEqual(['earlyServiceAsked']);
    expect(await respond(of)).toMatchObject({ ok: true });
  });

  test('of another department sees nothing of it at all', async () => {
    const of = await asked();
    const elsewhere = officerCaller(office, ['market']);
    expect(await fileOf(of, elsewhere)).toEqual(no({ code: 'earlyServiceNotFound' }));
    expect(await respond(of, { by: elsewhere })).toEqual(no({ code: 'earlyServiceNotFound' }));
    const { rows } = await findEarlyServicePage(deps, { caller: elsewhere, query: { state: 'all' } });
    expect(rows).toEqual([]);
  });
});

describe('who acts for an organisation', () => {
  test('asks for it; another agent of it reads and withdraws, the same man for himself does not', async () => {
    const organisation = randomUUID();
    const of = await asked(agentCaller(office, organisation));
    const colleague = agentCaller(office, organisation);
    expect(await ownOf(of, colleague)).toMatchObject({ row: { state: 'waiting' }, rounds: [{ words: WORDS }] });
    const himself = personCaller(office, personId(of.caller.actor.id));
    expect(await ownOf(of, himself)).toBeUndefined();
    expect(await ownOf(of, agentCaller(office, randomUUID()))).toBeUndefined();
    const copy = await deps.db.within(himself.scope, (tx) =>
      collectEarlyServices(tx, deps, personId(himself.actor.id)),
    );
    expect(copy).toEqual([]);
    expect(await withdrawEarlyService(deps, { caller: colleague }, of.draft)).toMatchObject({ ok: true });
    expect(await ownOf(of)).toMatchObject({ row: { state: 'withdrawn' } });
  });
});

describe('what comes twice', () => {
  test('an answer under one key is given once, and answered alike, also at once', async () => {
    const of = await asked();
    const once = onceOf(reviewer);
    const [first, second] = await Promise.all([respond(of, { once }), respond(of, { once })]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await happenedTo(of)).toEqual(['earlyServiceAsked', 'earlyServiceAnswered']);
  });

  test('a withdrawal under one key is done once; under another it is over', async () => {
    const of = await asked();
    const once = onceOf(of.caller);
    const withdraw = (key?: Once) => withdrawEarlyService(deps, { caller: of.caller, once: key }, of.draft);
    const first = await withdraw(once);
    expect(first).toMatchObject({ ok: true });
    expect(await withdraw(once)).toEqual(first);
    expect(await withdraw()).toEqual(no({ code: 'earlyServiceOver' }));
    expect(await happenedTo(of)).toEqual(['earlyServiceAsked', 'earlyServiceWithdrawn']);
  });

  test('a withdrawal and an answer at once: both are told in their order, or the later one is refused', async () => {
    const of = await asked();
    await Promise.allSettled([respond(of), withdrawEarlyService(deps, { caller: of.caller }, of.draft)]);
    expect([
      ['earlyServiceAsked', 'earlyServiceAnswered', 'earlyServiceWithdrawn'],
      ['earlyServiceAsked', 'earlyServiceAnswered'],
      ['earlyServiceAsked', 'earlyServiceWithdrawn'],
    ]).toContainEqual(await happenedTo(of));
  });
});
