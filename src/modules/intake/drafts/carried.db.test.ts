// What a person has not to do again: type what is known, find a paper that was handed in before, begin anew when the item changed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicHealthAnswers } from '../../../../test/support/catalogue/answers.ts';
import { publishChanged } from '../../../../test/support/catalogue/publish.ts';
import { draftDepsOf, receivedPdf } from '../../../../test/support/intake/drafts.ts';
import { openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { personId } from '../../../kernel/id.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { attachFile } from './attach.ts';
import { checkDraft } from './check.ts';
import type { DraftDeps } from './deps.ts';
import { findDraft } from './find.ts';
import { renewDraft } from './renew.ts';
import { findEarlierFiles, reuseFile } from './reuse.ts';
import { saveAnswers } from './save.ts';
import { startDraft } from './start.ts';
import { submitDraft } from './submit.ts';
import { chooseWay } from './ways.ts';

const ITEM = 'public-health';
const LICENCE = 'common.business-licence';
const PLAN = 'public-health.m2';

let office: Office;
let deps: DraftDeps;
beforeAll(async () => {
  office = await openOffice();
  deps = draftDepsOf(office);
});
afterAll(() => office.close());

async function begun(caller: Caller, item = ITEM): Promise<string> {
  const started = await startDraft(deps, { caller }, { item });
  if (!started.ok) throw new Error(started.error.code);
  return started.value.id;
}

async function handedIn(caller: Caller): Promise<void> {
  const draft = await begun(caller);
  await saveAnswers(deps, { caller }, { draft, answers: publicHealthAnswers });
  for (const material of [LICENCE, PLAN]) {
    const received = await receivedPdf(office, `${material}.pdf`);
    expect(await attachFile(deps, { caller }, { draft, material, received })).toMatchObject({ ok: true });
  }
  expect(await submitDraft(deps, { caller }, { draft, consent: true, anotherOne: true })).toMatchObject({ ok: true });
}

describe('what is known', () => {
  test('is answered with its source, and loses the source when somebody types it', async () => {
    const caller = personCaller(office);
    const known = { 'org.name': { value: '金乡县示例理发店', from: 'organisation' as const } };
    const knowing = { ...deps, knownOf: () => Promise.resolve(known) };
    const started = await startDraft(knowing, { caller }, { item: ITEM });
    const draft = started.ok ? started.value.id : '';
    expect(started).toMatchObject(
      ok({ answers: { 'org.name': '金乡县示例理发店' }, sources: { 'org.name': { from: 'organisation' } } }),
    );
    await saveAnswers(deps, { caller }, { draft, answers: { 'org.name': '新店' } });
    expect(await findDraft(deps, { caller }, draft)).toMatchObject({ answers: { 'org.name': '新店' }, sources: {} });
  });
  test('from an earlier application says which one, and of the matter itself nothing is carried over', async () => {
    const caller = personCaller(office);
    await handedIn(caller);
    const next = await findDraft(deps, { caller }, await begun(caller));
    expect(next?.answers).toMatchObject({ 'org.address': publicHealthAnswers['org.address'] });
    expect(next?.answers['site.area']).toBeUndefined();
    expect(next?.sources['org.address']).toMatchObject({
      from: 'case',
      item: { zh: expect.stringContaining('公共场所卫生许可') },
      on: '2026-03-02',
    });
  });
  test('of somebody else helps nobody', async () => {
    await handedIn(personCaller(office));
    const stranger = personCaller(office, personId(randomUUID()));
    expect((await findDraft(deps, { caller: stranger }, await begun(stranger)))?.answers).toEqual({});
  });
});

describe('a paper that was handed in before', () => {
  test('is offered for the same material and attached as a copy of its own', async () => {
    const caller = personCaller(office);
    await handedIn(caller);
    const draft = await begun(caller);
    const offered = await findEarlierFiles(deps, { caller }, { draft, material: LICENCE });
    expect(offered).toMatchObject(ok([{ name: `${LICENCE}.pdf`, on: '2026-03-02' }]));
    const file = offered.ok ? (offered.value[0]?.id ?? '') : '';
    const reused = await reuseFile(deps, { caller }, { draft, material: LICENCE, file });
    expect(reused).toMatchObject(ok({ files: [{ name: `${LICENCE}.pdf` }] }));
    expect(reused.ok ? reused.value.files[0]?.id : file).not.toBe(file);
  });
  test('is attached once, however often it is asked for', async () => {
    const caller = personCaller(office);
    await handedIn(caller);
    const draft = await begun(caller);
    const offered = await findEarlierFiles(deps, { caller }, { draft, material: LICENCE });
    const file = offered.ok ? (offered.value[0]?.id ?? '') : '';
    await reuseFile(deps, { caller }, { draft, material: LICENCE, file });
    expect(await reuseFile(deps, { caller }, { draft, material: LICENCE, file })).toEqual(
      no({ code: 'fileNotAttached' }),
    );
    expect(await findEarlierFiles(deps, { caller }, { draft, material: LICENCE })).toEqual(ok([]));
  });
  test('for another material, or by somebody else, is not there', async () => {
    const caller = personCaller(office);
    await handedIn(caller);
    const offered = await findEarlierFiles(deps, { caller }, { draft: await begun(caller), material: LICENCE });
    const file = offered.ok ? (offered.value[0]?.id ?? '') : '';
    const draft = await begun(caller);
    expect(await reuseFile(deps, { caller }, { draft, material: PLAN, file })).toEqual(no({ code: 'fileNotAttached' }));
    const stranger = personCaller(office);
    const theirs = await begun(stranger);
    expect(await reuseFile(deps, { caller: stranger }, { draft: theirs, material: LICENCE, file })).toEqual(
      no({ code: 'fileNotAttached' }),
    );
    expect(await findEarlierFiles(deps, { caller: stranger }, { draft, material: LICENCE })).toEqual(
      no({ code: 'draftNotFound' }),
    );
  });
});

describe('a material that is not uploaded', () => {
  test('may be brought to the window, and is then no longer missing', async () => {
    const caller = personCaller(office);
    const draft = await begun(caller);
    const chosen = await chooseWay(deps, { caller }, { draft, material: LICENCE, way: 'atWindow' });
    expect(chosen).toMatchObject(ok({ way: 'atWindow' }));
    expect(await checkDraft(deps, { caller }, draft)).toMatchObject(ok({ materials: [PLAN] }));
    await chooseWay(deps, { caller }, { draft, material: LICENCE, way: null });
    expect(await checkDraft(deps, { caller }, draft)).toMatchObject(ok({ materials: [LICENCE, PLAN] }));
  });
  test('is supplied later or replaced by a commitment only where the item says so', async () => {
    const caller = personCaller(office);
    const draft = await begun(caller);
    const choose = (material: string, way: 'later' | 'commitment') =>
      chooseWay(deps, { caller }, { draft, material, way });
    expect(await choose(LICENCE, 'later')).toEqual(no({ code: 'wayNotOpen', way: 'later' }));
    expect(await choose('public-health.m1', 'later')).toMatchObject({ ok: true });
    expect(await choose('public-health.m1', 'commitment')).toEqual(no({ code: 'wayNotOpen', way: 'commitment' }));
    expect(await choose('public-health.m3', 'commitment')).toMatchObject({ ok: true });
    expect(await choose('somebody.else', 'later')).toEqual(no({ code: 'materialNotAsked', material: 'somebody.else' }));
  });
  test('that is uploaded after all is uploaded', async () => {
    const caller = personCaller(office);
    const draft = await begun(caller);
    await chooseWay(deps, { caller }, { draft, material: LICENCE, way: 'atWindow' });
    const received = await receivedPdf(office);
    await attachFile(deps, { caller }, { draft, material: LICENCE, received });
    const shown = await findDraft(deps, { caller }, draft);
    expect(shown?.materials.find(({ id }) => id === LICENCE)).toMatchObject({ way: null, files: [{}] });
  });
});

describe('when the item is published anew', () => {
  test('a draft says what changed, is not handed in as it was, and goes on with all that is still asked', async () => {
    const caller = personCaller(office);
    const draft = await begun(caller, 'food-business');
    const answers = { 'org.name': '金乡县示例饭店', 'site.tenure': '租赁' };
    await saveAnswers(deps, { caller }, { draft, answers });
    expect(await findDraft(deps, { caller }, draft)).toMatchObject({ change: null });

    await publishChanged(office.database, 'food-business', { without: 'site.tenure', materialToo: '消防证明' });
    const changed = await findDraft(deps, { caller }, draft);
    expect(changed?.change).toMatchObject({
      from: 1,
      to: 2,
      newQuestions: [],
      goneQuestions: [{ zh: expect.stringContaining('场所使用方式') }],
      newMaterials: [{ zh: '消防证明' }],
      goneMaterials: [],
    });
    expect(await submitDraft(deps, { caller }, { draft, consent: true })).toEqual(
      no({ code: 'itemChanged', version: 2 }),
    );

    const renewed = await renewDraft(deps, { caller }, draft);
    expect(renewed).toMatchObject(
      ok({ item: { version: 2 }, change: null, answers: { 'org.name': '金乡县示例饭店' } }),
    );
    expect(renewed.ok ? renewed.value.answers['site.tenure'] : '').toBeUndefined();
    expect(await renewDraft(deps, { caller }, draft)).toEqual(renewed);
  });
});
