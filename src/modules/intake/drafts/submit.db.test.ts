import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicHealthAnswers } from '../../../../test/support/catalogue/answers.ts';
import { agentCaller, draftDepsOf, receivedPdf } from '../../../../test/support/intake/drafts.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { caseId, personId, type CaseId } from '../../../kernel/id.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { acceptCase, askCorrection } from '../cases/acts.ts';
import { openApplication } from '../cases/application.ts';
import { openCaseFile } from '../cases/case-file.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { attachFile, removeFile } from './attach.ts';
import type { DraftDeps } from './deps.ts';
import { findDraft } from './find.ts';
import { saveAnswers } from './save.ts';
import { chooseWay } from './ways.ts';
import { startCorrection } from './start-correction.ts';
import { startDraft } from './start.ts';
import { submitDraft } from './submit.ts';

let office: Office;
let deps: DraftDeps;
let clerk: Caller;
beforeAll(async () => {
  office = await openOffice();
  deps = draftDepsOf(office);
  clerk = officerCaller(office);
});
afterAll(() => office.close());

/** A draft in which everything is answered, and attached or promised on paper. */
async function complete(caller: Caller, onPaper?: string): Promise<string> {
  const started = await startDraft(deps, { caller }, { item: 'public-health' });
  if (!started.ok) throw new Error(started.error.code);
  const { id } = started.value;
  await saveAnswers(deps, { caller }, { draft: id, answers: publicHealthAnswers });
  if (onPaper !== undefined) await chooseWay(deps, { caller }, { draft: id, material: onPaper, way: 'atWindow' });
  for (const material of ['common.business-licence', 'public-health.m2'].filter((one) => one !== onPaper))
    await attachFile(deps, { caller }, { draft: id, material, received: await receivedPdf(office, `${material}.pdf`) });
  return id;
}

async function handedIn(caller = personCaller(office), onPaper?: string) {
  const draft = await complete(caller, onPaper);
  const submitted = await submitDraft(deps, { caller }, { draft, consent: true });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.error));
  return { ...submitted.value, draft, caller, id: caseId(submitted.value.caseId) };
}

const asClerk = (id: CaseId, version: number) => ({ asking: { caller: clerk }, id, version });
const versionOf = async (id: CaseId) =>
  (await office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id))).version;
const applicationOf = async (id: CaseId) => {
  const opened = await office.deps.db.within(clerk.scope, (tx) => openApplication(tx, deps.vault, id));
  if (opened === 'erased') throw new Error('erased');
  return opened;
};

describe('handing in', () => {
  test('makes a case with number, query code and receipt, which holds what was typed as it is kept', async () => {
    const receipt = await handedIn();
    expect(receipt).toMatchObject({ number: expect.stringMatching(/^370828260302\d{6}$/), answerBy: '2026-03-09' });
    expect(receipt.queryCode).toMatch(/^\d{6}$/);
    const application = await applicationOf(receipt.id);
    expect(application).toMatchObject({ applicantName: '金乡县示例理发店', answers: publicHealthAnswers });
    expect(application.materials.map(({ id, files }) => [id, files.length])).toEqual([
      ['public-health.form', 0],
      ['common.business-licence', 1],
      ['public-health.m1', 0],
      ['public-health.m2', 1],
      ['public-health.m3', 0],
      ['common.health-cert', 0],
    ]);
  });
  test('gives the files to the case: the department sees them, the draft is no more', async () => {
    const { id, draft, caller } = await handedIn();
    const file = await office.deps.db.within(clerk.scope, (tx) =>
      openCaseFile(tx, deps, { caller: clerk, id, why: 'test' }),
    );
    expect(file?.materials.find((one) => one.id === 'public-health.m2')?.files).toMatchObject([
      { name: 'public-health.m2.pdf' },
    ]);
    expect(await findDraft(deps, { caller }, draft)).toBeUndefined();
  });
  test('records to which sensitive answers the person consented', async () => {
    const { id } = await handedIn();
    expect(await applicationOf(id)).toMatchObject({ consentedTo: ['org.legalRepIdNumber'] });
  });
  test('twice under one key gives the same receipt; under another the case is named', async () => {
    const caller = personCaller(office);
    const draft = await complete(caller);
    const once = { caller: caller.actor.id, key: randomUUID(), requestHash: 'same' };
    const [one, other] = await Promise.all([
      submitDraft(deps, { caller, once }, { draft, consent: true }),
      submitDraft(deps, { caller, once }, { draft, consent: true }),
    ]);
    expect(one.ok).toBe(true);
    expect(other).toEqual(one);
    const submitted = no({ code: 'draftSubmitted', caseId: one.ok ? one.value.caseId : '' });
    expect(await submitDraft(deps, { caller }, { draft, consent: true })).toEqual(submitted);
    expect(await saveAnswers(deps, { caller }, { draft, answers: {} })).toEqual(submitted);
  });
  test('in two windows at the same moment makes one case', async () => {
    const caller = personCaller(office);
    const draft = await complete(caller);
    const both = await Promise.all([1, 2].map(() => submitDraft(deps, { caller }, { draft, consent: true })));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject(no({ code: 'draftSubmitted' }));
  });
});

describe('a draft that cannot be handed in', () => {
  test('says everything that is missing, and nothing happens', async () => {
    const caller = personCaller(office);
    const started = await startDraft(deps, { caller }, { item: 'public-health' });
    const draft = started.ok ? started.value.id : '';
    const refused = await submitDraft(deps, { caller }, { draft, consent: true });
    expect(refused).toMatchObject(
      no({ code: 'incomplete', materials: ['common.business-licence', 'public-health.m2'] }),
    );
    expect(refused.ok || !('answers' in refused.error) ? [] : refused.error.answers).toHaveLength(16);
    expect(await findDraft(deps, { caller }, draft)).toMatchObject({ id: draft });
  });
  test('whose sensitive answers lack the consent of their person waits for it', async () => {
    const caller = personCaller(office);
    const draft = await complete(caller);
    expect(await submitDraft(deps, { caller }, { draft, consent: false })).toEqual(
      no({ code: 'consentMissing', fields: ['org.legalRepIdNumber'] }),
    );
  });
  test('beside a running case of the same applicant warns, and is handed in when it is meant', async () => {
    const { caller, number } = await handedIn();
    const draft = await complete(caller);
    const warned = await submitDraft(deps, { caller }, { draft, consent: true });
    expect(warned).toMatchObject(no({ code: 'alikeUnderWay', alike: [{ number }] }));
    expect((await submitDraft(deps, { caller }, { draft, consent: true, anotherOne: true })).ok).toBe(true);
  });
  test('of somebody whose identity is not verified enough waits for that', async () => {
    const caller = personCaller(office);
    const draft = await complete(caller);
    expect(await submitDraft(deps, { caller: { ...caller, level: 1 } }, { draft, consent: true })).toMatchObject(
      no({ code: 'levelTooLow' }),
    );
    expect((await findDraft(deps, { caller }, draft))?.answers).toEqual(publicHealthAnswers);
  });
});

describe('an organisation', () => {
  test('applies through whoever acts for it, and its case belongs to it', async () => {
    const organisation = randomUUID();
    const { id } = await handedIn(agentCaller(office, organisation));
    const { value } = await office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id));
    expect(value).toMatchObject({ facts: { applicant: { organisation } } });
  });
});

test('the legal representative counts among the people whose case it is', async () => {
  const [numberOfRep, rep] = [publicHealthAnswers['org.legalRepIdNumber'] ?? '', personId(randomUUID())];
  const knowing = draftDepsOf(office, new Map([[numberOfRep, rep]]));
  const caller = personCaller(office);
  const draft = await complete(caller);
  const submitted = await submitDraft(knowing, { caller }, { draft, consent: true });
  const id = caseId(submitted.ok ? submitted.value.caseId : '');
  const { value } = await office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id));
  expect(value).toMatchObject({ people: [caller.actor.id, rep] });
});

describe('correcting', () => {
  async function asked(missing: readonly { key: string; what: string }[], onPaper?: string) {
    const receipt = await handedIn(personCaller(office), onPaper);
    const result = await askCorrection(deps, asClerk(receipt.id, await versionOf(receipt.id)), { missing });
    if (!result.ok) throw new Error(result.error.code);
    return receipt;
  }
  const wanted = [
    { key: 'site.area', what: '面积与平面图不符' },
    { key: 'public-health.m2', what: '平面图看不清' },
  ];

  test('opens what was handed in, with what the notice says about each thing', async () => {
    const { id, caller } = await asked(wanted);
    const opened = await startCorrection(deps, { caller }, { caseId: id });
    expect(opened).toMatchObject(ok({ corrects: id, answers: publicHealthAnswers, unlocked: wanted }));
    expect(await startCorrection(deps, { caller }, { caseId: id })).toMatchObject(
      ok({ id: opened.ok ? opened.value.id : '' }),
    );
  });
  test('only what the notice names can be changed', async () => {
    const { id, caller } = await asked(wanted);
    const opened = await startCorrection(deps, { caller }, { caseId: id });
    const draft = opened.ok ? opened.value.id : '';
    expect(await saveAnswers(deps, { caller }, { draft, answers: { 'org.name': '另一家店' } })).toEqual(
      no({ code: 'locked', key: 'org.name' }),
    );
    const received = await receivedPdf(office);
    expect(await attachFile(deps, { caller }, { draft, material: 'common.business-licence', received })).toEqual(
      no({ code: 'locked', key: 'common.business-licence' }),
    );
    expect((await saveAnswers(deps, { caller }, { draft, answers: { 'site.area': '90' } })).ok).toBe(true);
  });
  test('asks nothing again that was promised on paper or seen, unless the notice names it', async () => {
    const { id, caller } = await asked([{ key: 'site.area', what: '面积不符' }], 'common.business-licence');
    const opened = await startCorrection(deps, { caller }, { caseId: id });
    const draft = opened.ok ? opened.value.id : '';
    await saveAnswers(deps, { caller }, { draft, answers: { 'site.area': '90' } });
    expect(await submitDraft(deps, { caller }, { draft, consent: true })).toMatchObject({ ok: true });
    const { materials } = await applicationOf(id);
    expect(materials).toContainEqual(expect.objectContaining({ id: 'common.business-licence', way: 'atWindow' }));

    const named = await asked([{ key: 'public-health.m2', what: '平面图看不清' }], 'public-health.m2');
    const again = await startCorrection(deps, { caller: named.caller }, { caseId: named.id });
    const asking = { draft: again.ok ? again.value.id : '', consent: true };
    expect(await submitDraft(deps, { caller: named.caller }, asking)).toMatchObject({ error: { code: 'incomplete' } });
  });
  test('is handed in under the same number, with the new file beside what stays, and can then be accepted', async () => {
    const { id, caller, number, queryCode } = await asked(wanted);
    const opened = await startCorrection(deps, { caller }, { caseId: id });
    if (!opened.ok) throw new Error(opened.error.code);
    const draft = opened.value.id;
    const old = opened.value.materials.find((one) => one.id === 'public-health.m2')?.files[0]?.id ?? '';
    await saveAnswers(deps, { caller }, { draft, answers: { 'site.area': '90' } });
    await removeFile(deps, { caller }, { draft, material: 'public-health.m2', file: old });
    const received = await receivedPdf(office, '新平面图.pdf');
    await attachFile(deps, { caller }, { draft, material: 'public-health.m2', received });

    const corrected = await submitDraft(deps, { caller }, { draft, consent: true });
    expect(corrected).toMatchObject(ok({ caseId: id, number, queryCode }));
    const file = await office.deps.db.within(clerk.scope, (tx) =>
      openCaseFile(tx, deps, { caller: clerk, id, why: 'test' }),
    );
    expect(file?.materials.find((one) => one.id === 'public-health.m2')?.files).toMatchObject([
      { name: '新平面图.pdf' },
    ]);
    expect(file?.materials.find((one) => one.id === 'common.business-licence')?.files).toHaveLength(1);
    expect(await applicationOf(id)).toMatchObject({ answers: { 'site.area': '90' } });
    expect((await acceptCase(deps, asClerk(id, await versionOf(id)))).ok).toBe(true);
  });
  test('a notice that names what nobody can fill in unlocks everything', async () => {
    const { id, caller } = await asked([{ key: '其他', what: '请补充说明' }]);
    expect(await startCorrection(deps, { caller }, { caseId: id })).toMatchObject(ok({ unlocked: null }));
  });
  test('of a case that waits for nothing, or of somebody else’s, is refused', async () => {
    const { id, caller } = await handedIn();
    expect(await startCorrection(deps, { caller }, { caseId: id })).toEqual(no({ code: 'nothingToCorrect' }));
    const other = await asked(wanted);
    expect(await startCorrection(deps, { caller }, { caseId: other.id })).toEqual(no({ code: 'nothingToCorrect' }));
  });
});
