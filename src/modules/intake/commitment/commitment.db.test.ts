// 告知承诺 from the text to the grant (product A8).
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicHealthAnswers } from '../../../../test/support/catalogue/answers.ts';
import { draftDepsOf, receivedPdf } from '../../../../test/support/intake/drafts.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { makeRecord } from '../../credit/index.ts';
import { acceptCase, decideCase, withdrawCase } from '../cases/acts.ts';
import { openCaseFile } from '../cases/case-file.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { attachFile } from '../drafts/attach.ts';
import { checkDraft } from '../drafts/check.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { findDraft } from '../drafts/find.ts';
import { saveAnswers } from '../drafts/save.ts';
import { startDraft } from '../drafts/start.ts';
import { submitDraft } from '../drafts/submit.ts';
import { chooseWay } from '../drafts/ways.ts';
import { postCheckStreams } from '../post-checks/store/post-checks.ts';
import type { PublishText } from './contract.ts';
import { itemTexts, publishText } from './publish.ts';
import { signCommitment, takeOrdinaryWay } from './signing.ts';

const LICENCE = 'common.business-licence';
const PLAN = 'public-health.m2';
const REPLACED = 'public-health.m3';
const NAME = '登记姓名';
const ITEM = 'public-health';

let office: Office;
let deps: DraftDeps;
let approver: Caller;
beforeAll(async () => {
  office = await openOffice();
  deps = draftDepsOf(office);
  approver = officerCaller(office, ['approval', 'health']);
});
beforeEach(() => office.setNow('2026-03-02T02:00:00Z'));
afterAll(() => office.close());

const loaded = (id: CaseId) => office.deps.db.within(approver.scope, (tx) => caseStreams.load(tx, id));
const target = async (id: CaseId, caller = approver) => ({
  asking: { caller },
  id,
  version: (await loaded(id)).version,
});
const checkOf = async (id: CaseId) =>
  (await office.deps.db.within(approver.scope, (tx) => postCheckStreams.load(tx, id))).value;
const granting = { outcome: 'grant', paragraphs: [] } as const;

async function fileOf(id: CaseId, caller = approver) {
  const file = await office.deps.db.within(caller.scope, (tx) =>
    openCaseFile(tx, office.deps, { caller, id, why: 'test' }),
  );
  if (!file) throw new Error('the case is not seen');
  return file;
}

/** A draft with everything but what a commitment can stand for. */
async function draftOf(caller: Caller): Promise<string> {
  const { id: draft } = valueOf(await startDraft(deps, { caller }, { item: ITEM }));
  await saveAnswers(deps, { caller }, { draft, answers: publicHealthAnswers });
  for (const material of [LICENCE, PLAN]) {
    const received = await receivedPdf(office, `${material}.pdf`);
    valueOf(await attachFile(deps, { caller }, { draft, material, received }));
  }
  return draft;
}

const sign = (caller: Caller, draft: string, { version = 1, name = NAME } = {}) =>
  signCommitment(deps, { caller }, { draft, version, name });
const submit = (caller: Caller, draft: string) =>
  submitDraft(deps, { caller }, { draft, consent: true, anotherOne: true });

async function handedIn(caller = personCaller(office)) {
  const draft = await draftOf(caller);
  valueOf(await sign(caller, draft));
  return { caller, draft, id: caseId(valueOf(await submit(caller, draft)).caseId) };
}

const newest = async () => {
  const texts = await office.deps.db.within(approver.scope, (tx) => itemTexts(tx, office.deps, ITEM));
  const [text] = texts?.versions ?? [];
  if (!text) throw new Error('there is no text');
  return text;
};
const wishOf = async (change: Partial<PublishText> = {}): Promise<PublishText> => {
  const { version, kind, notice, commitment, withinDays, onFalsehood, scope } = await newest();
  const said = { version, kind, notice, commitment, withinDays, onFalsehood, scope };
  return { ...said, confirmed: true, effectiveOn: '2026-03-02', reason: '县里确认了文本', ...change };
};
const publish = async (change: Partial<PublishText> = {}, item = ITEM) =>
  publishText(office.deps, { caller: approver }, { item, wish: await wishOf(change) });

async function convict({ scope }: Caller): Promise<void> {
  const { person } = scope;
  if (!person) throw new Error('nobody');
  await office.deps.db.within(approver.scope, (tx) =>
    makeRecord(tx, {
      ...{ holder: { person, organisation: null }, kind: 'falseCommitment', on: civilDate('2026-03-02') },
      origin: { caseId: crypto.randomUUID(), number: '370829202600000001', item: 'cinema', department: 'approval' },
      stamp: { actor: { kind: 'system', id: 'test' }, at: office.deps.now() },
    }),
  );
}

describe('the choice', () => {
  test('is offered with the text in full and its honesty, and nothing is chosen beforehand', async () => {
    const caller = personCaller(office);
    const draft = await draftOf(caller);
    const { commitment } = (await findDraft(deps, { caller }, draft)) ?? {};
    expect(commitment).toMatchObject({
      ...{ signed: null, barred: false, signer: NAME, replaces: ['卫生管理制度'] },
      text: { version: 1, kind: 'licence', confirmed: false, withinDays: 60 },
    });
    expect(commitment?.text.note).toContain('正式文本由县里制定');
  });

  test('the ordinary way needs no signature, and a commitment without one is not handed in', async () => {
    const caller = personCaller(office);
    const draft = await draftOf(caller);
    valueOf(await chooseWay(deps, { caller }, { draft, material: REPLACED, way: 'commitment' }));
    expect(await submit(caller, draft)).toEqual(no({ code: 'commitmentUnsigned' }));
    valueOf(await takeOrdinaryWay(deps, { caller }, draft));
    const { caseId: id } = valueOf(await submit(caller, draft));
    expect((await fileOf(caseId(id))).commitment).toBeNull();
  });

  test('is taken back before it is handed in: everything is asked again', async () => {
    const caller = personCaller(office);
    const draft = await draftOf(caller);
    const signed = valueOf(await sign(caller, draft));
    expect(signed.materials.find(({ id }) => id === REPLACED)?.way).toBe('commitment');
    const back = valueOf(await takeOrdinaryWay(deps, { caller }, draft));
    expect(back.commitment?.signed).toBeNull();
    expect(back.materials.find(({ id }) => id === REPLACED)?.way).toBeNull();
  });

  test('there is none outside the list, and an excluded kind says why', async () => {
    const caller = personCaller(office);
    const of = async (item: string) => valueOf(await startDraft(deps, { caller }, { item })).id;
    expect(await sign(caller, await of('elder-allowance'))).toEqual(no({ code: 'noCommitment' }));
    expect(await publish({ version: 0 }, 'pollution-permit')).toEqual(no({ code: 'environmentExcluded' }));
    expect(await publish({ version: 0 }, 'fireworks')).toEqual(no({ code: 'lifeAndPropertyExcluded' }));
  });
});

describe('the signature', () => {
  test('is the name of who has to sign, under the version that was read', async () => {
    const caller = personCaller(office);
    const draft = await draftOf(caller);
    expect(await sign(caller, draft, { name: '别人' })).toEqual(no({ code: 'signatureMissing' }));
    expect(await sign(caller, draft, { version: 2 })).toEqual(no({ code: 'commitmentOutdated', version: 1 }));
    valueOf(await sign(caller, draft));
    valueOf(await sign(caller, draft, { name: '登记 姓名' }));
    expect(valueOf(await checkDraft(deps, { caller }, draft)).commitmentFault).toBeNull();
  });

  test('nobody signs for another', async () => {
    const draft = await draftOf(personCaller(office));
    expect(await sign(personCaller(office), draft)).toEqual(no({ code: 'draftNotFound' }));
  });

  test('where a text is for certain situations only, whoever signs says that his is one', async () => {
    const caller = personCaller(office);
    const { id: draft } = valueOf(await startDraft(deps, { caller }, { item: 'food-business' }));
    expect(await sign(caller, draft)).toEqual(no({ code: 'scopeUnconfirmed' }));
    const asked = { draft, version: 1, name: NAME, withinScope: true };
    expect(valueOf(await signCommitment(deps, { caller }, asked)).commitment?.signed).toBe(1);
  });

  test('is kept in the case with a numbered paper, in the commit of the receipt', async () => {
    const { id } = await handedIn();
    const { papers, commitment, materials } = await fileOf(id);
    expect(papers.map(({ kind }) => kind)).toEqual(['receipt', 'commitmentLetter']);
    expect(papers[1]?.number).toMatch(/诺字〔2026〕第\d{5}号/);
    expect(commitment).toMatchObject({ signedOn: '2026-03-02', signer: NAME, checkBy: null, text: { version: 1 } });
    expect(materials.find(({ id: key }) => key === REPLACED)?.way).toBe('commitment');
  });
});

describe('the grant', () => {
  test('of a licence is given at once: accepted, decided and the check announced in one commit', async () => {
    const { id } = await handedIn();
    const { tasks, acts } = await fileOf(id);
    expect(tasks.map(({ act }) => act)).toEqual(['onTheSpot']);
    expect(acts).toContain('decide');
    valueOf(await decideCase(office.deps, await target(id), granting));
    const file = await fileOf(id);
    expect(file.row).toMatchObject({ state: 'concluded', outcome: 'granted' });
    expect(file.commitment?.checkBy).toBe('2026-05-01');
    expect(file.licences).toHaveLength(1);
    expect(await checkOf(id)).toMatchObject({ state: 'due', facts: { dueOn: '2026-05-01', openedOn: '2026-03-02' } });
    const happened = file.timeline.map(({ type }) => type);
    expect(happened).toEqual(expect.arrayContaining(['caseAccepted', 'caseDecided', 'checkAnnounced']));
  });

  test('happens once: two who decide at the same moment, and one who decides again', async () => {
    const { id } = await handedIn();
    const both = await Promise.all([target(id), target(id)]);
    const done = await Promise.all(both.map((one) => decideCase(office.deps, one, granting)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await decideCase(office.deps, await target(id), granting)).toMatchObject({ ok: false });
    const events = (await fileOf(id)).timeline.filter(({ type }) => type === 'checkAnnounced');
    expect(events).toHaveLength(1);
    expect((await checkOf(id)).state).toBe('due');
  });

  test('is not given where a false commitment came to light meanwhile', async () => {
    const { id, caller } = await handedIn();
    await convict(caller);
    expect(await decideCase(office.deps, await target(id), granting)).toEqual(no({ code: 'commitmentBarred' }));
    expect((await fileOf(id)).commitment?.barred).toBe(true);
  });

  test('withdrawn before it, nothing is checked', async () => {
    const { id, caller } = await handedIn();
    valueOf(await withdrawCase(office.deps, await target(id, caller)));
    const { commitment, row } = await fileOf(id);
    expect(row.outcome).toBe('withdrawn');
    expect(commitment?.checkBy).toBeNull();
    expect((await checkOf(id)).state).toBe('unopened');
  });
});

describe('whoever committed falsely', () => {
  test('neither signs nor hands in on commitment, and goes the ordinary way', async () => {
    const caller = personCaller(office);
    const draft = await draftOf(caller);
    valueOf(await sign(caller, draft));
    await convict(caller);
    expect(await submit(caller, draft)).toEqual(no({ code: 'commitmentBarred' }));
    expect(await sign(caller, draft)).toEqual(no({ code: 'commitmentBarred' }));
    expect((await findDraft(deps, { caller }, draft))?.commitment?.barred).toBe(true);
    valueOf(await takeOrdinaryWay(deps, { caller }, draft));
    valueOf(await submit(caller, draft));
  });
});

describe('a proof', () => {
  test('is not asked, and the case goes its ordinary way', async () => {
    const caller = personCaller(office);
    const { id: draft } = valueOf(await startDraft(deps, { caller }, { item: 'property-inherit' }));
    const signed = valueOf(await sign(caller, draft));
    expect(signed.materials.find(({ id }) => id === 'property-inherit.m1')?.way).toBe('commitment');
    const check = valueOf(await checkDraft(deps, { caller }, draft));
    expect(check.materials).not.toContain('property-inherit.m1');
  });
});

describe('the next version', () => {
  test('counts for who signs from then on; a case keeps the one that was signed', async () => {
    const signedBefore = await handedIn();
    const caller = personCaller(office);
    const draft = await draftOf(caller);
    valueOf(await sign(caller, draft));
    expect(valueOf(await publish({ withinDays: 30, commitment: '我单位承诺符合条件。' }))).toEqual({ version: 2 });
    expect(await submit(caller, draft)).toEqual(no({ code: 'commitmentOutdated', version: 2 }));
    valueOf(await sign(caller, draft, { version: 2 }));
    const after = caseId(valueOf(await submit(caller, draft)).caseId);
    for (const id of [signedBefore.id, after]) valueOf(await decideCase(office.deps, await target(id), granting));
    expect((await fileOf(signedBefore.id)).commitment).toMatchObject({ text: { version: 1 }, checkBy: '2026-05-01' });
    expect((await fileOf(after)).commitment).toMatchObject({
      ...{ text: { version: 2, confirmed: true }, checkBy: '2026-04-01' },
    });
  });

  test('is published once, with a reason, and never from a day that is over', async () => {
    const wish = await wishOf();
    const twice = [1, 2].map(() => publishText(office.deps, { caller: approver }, { item: ITEM, wish }));
    expect((await Promise.all(twice)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await publish({ reason: ' ' })).toEqual(no({ code: 'reasonMissing' }));
    expect(await publish({ effectiveOn: '2026-03-01' })).toMatchObject({ error: { code: 'effectiveTooEarly' } });
    expect(await publish({ version: 1 })).toMatchObject({ error: { code: 'stale' } });
  });

  test('cannot be changed once it stands', async () => {
    const touch = office.deps.db.within(approver.scope, (tx) =>
      tx.updateTable('intake.commitment_text').set({ commitment: '别的' }).where('item', '=', ITEM).execute(),
    );
    await expect(touch).rejects.toThrow(/permission denied/);
  });

  test('of a later day waits for it', async () => {
    valueOf(await publish({ effectiveOn: '2026-04-01' }));
    const { version } = await newest();
    const caller = personCaller(office);
    const draft = await draftOf(caller);
    valueOf(await sign(caller, draft, { version: version - 1 }));
    office.setNow('2026-04-01T02:00:00Z');
    expect(await submit(caller, draft)).toEqual(no({ code: 'commitmentOutdated', version }));
  });
});

test('a clerk has nothing to accept in a licence on commitment: whoever may decide does both', async () => {
  const { id } = await handedInAnew();
  expect((await fileOf(id)).acts).not.toContain('takeOwed');
  valueOf(await acceptCase(office.deps, await target(id)));
  valueOf(await decideCase(office.deps, await target(id), granting));
  expect((await fileOf(id)).row.outcome).toBe('granted');
});

/** Under whichever version is in force by now. */
async function handedInAnew() {
  const caller = personCaller(office);
  const draft = await draftOf(caller);
  const { commitment } = (await findDraft(deps, { caller }, draft)) ?? {};
  valueOf(await sign(caller, draft, { version: commitment?.text.version ?? 0 }));
  return { id: caseId(valueOf(await submit(caller, draft)).caseId) };
}
