import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Answer } from '../../../../../test/support/app/agent.ts';
import { act, callerOf, caseFileOf, completeDraft, handIn } from '../../../../../test/support/app/errand.ts';
import { mandateBetween } from '../../../../../test/support/app/mandates.ts';
import { signedInAs } from '../../../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../../test/support/app/test-app.ts';
import { citizen } from '../../../../../test/support/identity/people.ts';
import type { CaseRow } from '../../cases/contract.ts';
import { listOwn } from '../../cases/rows.ts';
import type { Draft, Receipt } from '../contract/drafts.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
}, 60_000);
afterAll(() => app.close());

let next = 100;
async function somebody(name: string) {
  const number = next++;
  return { number, name, known: await signedInAs(app.house.modules.identity, { number, name }) };
}
type Somebody = Awaited<ReturnType<typeof somebody>>;

const pair = async (): Promise<[Somebody, Somebody]> => [await somebody('演示张三'), await somebody('演示李四')];
const end = ({ known }: Somebody, mandate: string) => known.post(`/api/identity/me/mandates/${mandate}/end`);
const begin = ({ known }: Somebody, forWhom: object): Promise<Answer> =>
  known.post('/api/drafts', { item: 'public-health', for: forWhom });
const draftOf = async ({ known }: Somebody, id: string) => jsonOf<Draft>(await known.get(`/api/drafts/${id}`));
const ownOf = async ({ known }: Somebody): Promise<CaseRow[]> => {
  const { intake } = app.house.modules;
  const caller = await callerOf(app.house, known);
  return intake.db.within(caller.scope, (tx) => listOwn(tx, intake));
};
const codeOf = ({ status, text }: Answer) => [status, JSON.parse(text).code];

async function handedInFor(agent: Somebody, mandate: string): Promise<Receipt> {
  const draft = await completeDraft(app.house, agent.known, { for: { mandate } });
  return jsonOf<Receipt>(await handIn(agent.known, draft, `key-${draft}`));
}

describe('an agent with a mandate', () => {
  test('hands in for the principal, and every screen and event shows both', async () => {
    const [agent, principal] = await pair();
    const mandate = await mandateBetween(agent, principal);
    const { caseId } = await handedInFor(agent, mandate);
    const acting = { as: 'agent', actor: '演示张三', principal: '演示李四' };
    expect(await caseFileOf(app.cast.clerk, caseId)).toMatchObject({
      acting,
      row: { acting: { as: 'agent', actor: '演**三', principal: '演**四' } },
      timeline: [{ type: 'caseSubmitted', acting }],
    });
    for (const who of [agent, principal]) expect((await ownOf(who)).map(({ id }) => id)).toEqual([caseId]);
    const [event] = await askOwner<{ actor: object; data: { acting: { actor: string } } }>(
      app,
      `select actor, data from log.event where stream = 'intake.case/${caseId}' and type = 'caseSubmitted'`,
    );
    expect(event?.actor).toMatchObject({ id: agent.known.person, behalfOf: principal.known.person, role: 'mandatary' });
    expect(JSON.stringify(event)).not.toContain('演示');
  });

  test('has what he acts under among the papers of the case, numbered, with both names and the terms', async () => {
    const [agent, principal] = await pair();
    const { caseId } = await handedInFor(agent, await mandateBetween(agent, principal));
    const { papers } = await caseFileOf(app.cast.clerk, caseId);
    expect(papers).toMatchObject([{ kind: 'receipt' }, { kind: 'authorisation' }]);
    expect(papers[1]?.number).toMatch(/委字〔\d{4}〕第\d{5}号/);
    const own = await completeDraft(app.house, principal.known, {});
    const receipt = jsonOf<Receipt>(await handIn(principal.known, own, `key-${own}`));
    expect((await caseFileOf(app.cast.clerk, receipt.caseId)).papers.map(({ kind }) => kind)).toEqual(['receipt']);
  });
  test('finds the principal’s data filled in if he opened them, and its use is written down for him', async () => {
    const [agent, principal] = await pair();
    const open = await mandateBetween(agent, principal, { items: 'all' });
    const started = await agent.known.post('/api/drafts', { item: 'id-reissue', for: { mandate: open } });
    const draft = jsonOf<Draft>(started);
    expect(draft.answers).toMatchObject({
      'applicant.name': '演示李四',
      'applicant.idNumber': citizen(principal.number),
    });
    expect(draft.sources['applicant.name']).toEqual({ from: 'principal' });
    const looks = await askOwner(
      app,
      `select what, why from log.access where person = '${principal.known.person}' and actor->>'id' = '${agent.known.person}'`,
    );
    expect(looks).toContainEqual({ what: 'account', why: 'mandate' });

    const [other, closed] = await pair();
    const shut = await mandateBetween(other, closed, { items: 'all', opensData: false });
    const again = jsonOf<Draft>(await other.known.post('/api/drafts', { item: 'id-reissue', for: { mandate: shut } }));
    expect(again.answers).toMatchObject({ 'applicant.name': '演示李四' });
    expect(again.answers).not.toHaveProperty('applicant.idNumber');
  });

  test('does nothing beyond it: other items, other acts, other people’s mandates', async () => {
    const [agent, principal] = await pair();
    const mandate = await mandateBetween(agent, principal, { acts: ['fill'] });
    const elsewhere = await agent.known.post('/api/drafts', { item: 'id-reissue', for: { mandate } });
    expect(codeOf(elsewhere)).toEqual([403, 'beyondMandate']);
    const stranger = await somebody('演示外人');
    expect(codeOf(await begin(stranger, { mandate }))).toEqual([403, 'mandateEnded']);
    const draft = await completeDraft(app.house, agent.known, { for: { mandate } });
    expect(codeOf(await handIn(agent.known, draft, 'k1'))).toEqual([403, 'beyondMandate']);
    expect((await handIn(principal.known, draft, 'k2')).status).toBe(200);
    expect(await ownOf(stranger)).toEqual([]);
  });

  test('sees nothing that the principal does by himself', async () => {
    const [agent, principal] = await pair();
    await mandateBetween(agent, principal);
    const own = await completeDraft(app.house, principal.known);
    expect(codeOf(await agent.known.get(`/api/drafts/${own}`))).toEqual([404, 'draftNotFound']);
    const receipt = jsonOf<Receipt>(await handIn(principal.known, own, 'own'));
    expect(await ownOf(agent)).toEqual([]);
    expect((await agent.known.get(`/my/cases/${receipt.caseId}`)).status).toBe(404);
  });
});

describe('a mandate that was revoked', () => {
  test('refuses every write in words, loses nothing, and the principal goes on', async () => {
    const [agent, principal] = await pair();
    const mandate = await mandateBetween(agent, principal);
    const draft = await completeDraft(app.house, agent.known, { for: { mandate } });
    expect((await draftOf(principal, draft)).acting).toMatchObject({ actor: '演示张三' });
    jsonOf(await end(principal, mandate));
    const save = await agent.known.post(`/api/drafts/${draft}/answers`, { answers: { 'org.name': '别的名称' } });
    for (const answer of [save, await handIn(agent.known, draft, 'late'), await begin(agent, { mandate })])
      expect(codeOf(answer)).toEqual([403, 'mandateEnded']);
    expect(codeOf(await agent.known.get(`/api/drafts/${draft}/check`))).toEqual([403, 'mandateEnded']);
    expect((await agent.known.get(`/api/drafts/${draft}`)).status).toBe(404);
    expect((await draftOf(principal, draft)).answers['org.name']).not.toBe('别的名称');
    const receipt = jsonOf<Receipt>(await handIn(principal.known, draft, 'own'));
    expect((await caseFileOf(app.cast.clerk, receipt.caseId)).acting).toBeNull();
  });

  test('shows its agent nothing more of what he handed in, and lets him neither correct nor withdraw it', async () => {
    const [agent, principal] = await pair();
    const mandate = await mandateBetween(agent, principal);
    const { caseId } = await handedInFor(agent, mandate);
    const missing = [{ key: 'common.business-licence', what: '看不清' }];
    jsonOf(await act(app.cast.clerk, caseId, ['ask-correction', { missing }]));
    expect((await agent.known.get(`/my/cases/${caseId}`)).status).toBe(200);
    jsonOf(await end(principal, mandate));
    expect(await ownOf(agent)).toEqual([]);
    const page = await agent.known.get(`/my/cases/${caseId}`);
    expect([page.status, page.text.includes('已经结束')]).toEqual([403, true]);
    expect((await agent.known.post(`/api/cases/${caseId}/correction`)).status).toBe(409);
    const withdrawal = new URLSearchParams({ version: '4' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = { raw: withdrawal, headers };
    expect((await agent.known.send('POST', `/my/cases/${caseId}/withdraw`, sent)).status).toBe(403);
    expect((await principal.known.get(`/my/cases/${caseId}`)).status).toBe(200);
    expect((await principal.known.post(`/api/cases/${caseId}/correction`)).status).toBe(200);
  });

  test('while its agent hands in, comes before or after, never in between', async () => {
    const [agent, principal] = await pair();
    const mandate = await mandateBetween(agent, principal);
    const draft = await completeDraft(app.house, agent.known, { for: { mandate } });
    const [ended, sent] = await Promise.all([end(principal, mandate), handIn(agent.known, draft, 'race')]);
    expect(ended.status).toBe(200);
    const [row] = await askOwner<{ cases: number; before: boolean }>(
      app,
      `select count(*)::int as cases, bool_and(e.recorded_at <= m.ended_at) as before from log.event e, identity.mandate m
       where m.id = '${mandate}' and e.type = 'caseSubmitted' and e.data->'facts'->'applicant'->>'mandate' = '${mandate}'`,
    );
    expect(sent.status === 200 ? [200, row?.cases] : [403, row?.cases]).toEqual(
      sent.status === 200 ? [200, 1] : [403, 0],
    );
    expect(codeOf(await begin(agent, { mandate }))).toEqual([403, 'mandateEnded']);
  });
});

test('an agent does not put another person’s number in the place of the principal’s', async () => {
  const [agent, principal] = await pair();
  const mandate = await mandateBetween(agent, principal, { items: 'all' });
  const { acting } = app.house.modules.intake;
  const caller = await callerOf(app.house, agent.known);
  const applicant = { ...{ person: (await callerOf(app.house, principal.known)).scope.person }, organisation: null };
  if (!applicant.person) throw new Error('nobody is signed in');
  const matter = { caller, applicant: { person: applicant.person, organisation: null, mandate, ward: null } };
  const strangerIn = (idNumber: string) =>
    app.house.modules.intake.db.within(caller.scope, (tx) =>
      acting.strangerIn(tx, matter, { 'applicant.idNumber': idNumber }),
    );
  expect(await strangerIn(citizen(agent.number))).toBe('applicant.idNumber');
  expect(await strangerIn(citizen(principal.number))).toBeUndefined();
});

describe('a guardian', () => {
  const child = { name: '演示小宝', citizenId: '', bornOn: '', gender: 'female', relation: 'mother', declared: true };
  const declared = async ({ known }: Somebody) => {
    const bornOn = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
    return jsonOf<{ ward: string }>(await known.post('/api/identity/me/wards', { ...child, bornOn })).ward;
  };

  test('applies for a newborn: the child is the beneficiary, the guardian the applicant', async () => {
    const mother = await somebody('演示王母');
    const ward = await declared(mother);
    const begun = await mother.known.post('/api/drafts', { item: 'hukou-birth', for: { ward } });
    const { answers, acting, sources } = jsonOf<Draft>(begun);
    expect(answers).toMatchObject({
      ...{ 'applicant.name': '演示王母', 'applicant.relation': '母亲', 'child.name': '演示小宝', 'child.gender': '女' },
      ...{ 'mother.name': '演示王母', 'mother.idNumber': citizen(mother.number) },
    });
    expect(sources['child.name']).toEqual({ from: 'ward' });
    expect(acting).toEqual({ as: 'guardian', actor: '演示王母', principal: '演示小宝' });
  });

  test('does not act for a child that is not on the list, or was taken off it', async () => {
    const [mother, stranger] = [await somebody('演示王母'), await somebody('演示外人')];
    const ward = await declared(mother);
    expect(codeOf(await begin(stranger, { ward }))).toEqual([403, 'mandateEnded']);
    const { id } = jsonOf<Draft>(await begin(mother, { ward }));
    jsonOf(await mother.known.send('DELETE', `/api/identity/me/wards/${ward}`));
    const saved = await mother.known.post(`/api/drafts/${id}/answers`, { answers: {} });
    expect(codeOf(saved)).toEqual([403, 'mandateEnded']);
  });
});
