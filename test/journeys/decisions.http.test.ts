import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syntheticUscc } from '../../src/kernel/codes/synthetic.ts';
import type { Problem } from '../../src/kernel/problem.ts';
import { jsonOf, type Agent, type Answer } from '../support/app/agent.ts';
import { act, caseFileOf, finishTask, finishTasks, handedIn } from '../support/app/errand.ts';
import { receivedFor } from '../support/app/received.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import type { Decision } from '../../src/modules/intake/cases/contract/decision.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
});
afterAll(() => app.close());

async function reviewedCase(): Promise<string> {
  const { house, cast } = app;
  const { caseId } = await handedIn(house, cast.person);
  jsonOf(await act(cast.clerk, caseId, ['accept', {}]));
  await finishTasks(cast.reviewer, caseId);
  return caseId;
}

const denial: Decision = {
  outcome: 'deny',
  paragraphs: [
    { kind: 'provisions', provisions: ['《公共场所卫生管理条例》第八条'] },
    { kind: 'facts', text: '现场核查发现，场所没有独立的用品消毒间。' },
    { kind: 'reason', text: '不符合卫生要求。' },
    { kind: 'own', title: '补救办法', text: '设好消毒间后可以重新申请。' },
    { kind: 'conditions', text: ' ' },
  ],
};

function problemOf({ text }: Answer): Problem {
  const problem: Problem = JSON.parse(text);
  return problem;
}

const preview = (officer: Agent, caseId: string, decision: unknown) =>
  officer.post(`/api/cases/${caseId}/decide/preview`, decision);

/** Everything that a decision would leave behind. */
const leftBehind = () =>
  askOwner(
    app,
    `select (select count(*) from log.event) as events, (select count(*) from documents.document) as papers,
       (select coalesce(sum(last_serial), 0) from documents.series) as numbers,
       (select count(*) from files.file) as files, (select count(*) from http.once) as answers`,
  );

describe('before deciding', () => {
  test('an approver is told the number so far, the remedy and the articles; nobody else is', async () => {
    const caseId = await reviewedCase();
    const { decision } = await caseFileOf(app.cast.approver, caseId);
    expect(decision?.numbers.grant).toMatch(/^\S+准字〔\d{4}〕第\d{5}号$/);
    expect(decision?.numbers.deny).toMatch(/^\S+不准字〔\d{4}〕第\d{5}号$/);
    expect(decision?.remedy).toMatch(/金乡县人民政府申请行政复议.*有管辖权的人民法院.*最迟至\d{4}年/);
    expect(decision?.provisions).toContainEqual({ law: '公共场所卫生管理条例', articles: ['第四条', '第八条'] });
    for (const other of [app.cast.clerk, app.cast.reviewer]) {
      expect((await caseFileOf(other, caseId)).decision).toBeUndefined();
    }
  });

  test('a preview is a PDF that nothing keeps, half-written or whole', async () => {
    const caseId = await reviewedCase();
    const before = await leftBehind();
    for (const decision of [denial, { outcome: 'deny', paragraphs: [{ kind: 'reason', text: '＿＿' }] }]) {
      const answer = await preview(app.cast.approver, caseId, decision);
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
        200,
        'application/pdf',
        'private, no-store',
      ]);
      expect(answer.text.slice(0, 5)).toBe('%PDF-');
    }
    expect(await leftBehind()).toEqual(before);
    expect((await caseFileOf(app.cast.approver, caseId)).row.state).toBe('accepted');
  });

  test('a preview names the character that would vanish, as deciding would', async () => {
    const caseId = await reviewedCase();
    const decision = { outcome: 'grant', paragraphs: [{ kind: 'facts', text: '王\u{e123}' }] };
    for (const answer of [
      await preview(app.cast.approver, caseId, decision),
      await act(app.cast.approver, caseId, ['decide', decision]),
    ]) {
      expect(problemOf(answer)).toMatchObject({ code: 'glyphMissing', facts: { characters: ['\u{e123}'] } });
      expect(problemOf(answer).title).toContain('\u{e123}');
    }
  });
});

describe('who sees a preview', () => {
  const whom: [string, (cast: TestApp['cast']) => Agent, number][] = [
    ['nobody who is not signed in', ({ nobody }) => nobody, 401],
    ['not the applicant', ({ person }) => person, 403],
    ['not the clerk', ({ clerk }) => clerk, 403],
    ['not the reviewer', ({ reviewer }) => reviewer, 403],
  ];
  test.each(whom)('%s', async (_who, chosen, status) => {
    expect((await preview(chosen(app.cast), await reviewedCase(), denial)).status).toBe(status);
  });

  test('not an approver of another department: the case is not there', async () => {
    const police = await approverOf({ number: 931, department: 'police' });
    expect(problemOf(await preview(police, await reviewedCase(), denial)).code).toBe('caseNotFound');
  });

  test('not an approver without a second factor', async () => {
    const hasty = await approverOf({ number: 932, secondFactor: false });
    expect(problemOf(await preview(hasty, await reviewedCase(), denial)).code).toBe('secondFactorNeeded');
  });

  test('not before it was reviewed, nor after it was decided', async () => {
    const { caseId } = await handedIn(app.house, app.cast.person);
    expect(problemOf(await preview(app.cast.approver, caseId, denial)).code).toBe('notYet');
    const decided = await reviewedCase();
    jsonOf(await act(app.cast.approver, decided, ['decide', denial]));
    expect(problemOf(await preview(app.cast.approver, decided, denial)).code).toBe('notAllowed');
  });
});

const approverOf = (post: { number: number; department?: string; secondFactor?: boolean }): Promise<Officer> =>
  signedInOfficer(app.house.modules.identity, { ...post, roles: ['approver'] });

describe('deciding', () => {
  test('gives the paper the number that was told, and everybody reads the parts in their order', async () => {
    const caseId = await reviewedCase();
    const { decision } = await caseFileOf(app.cast.approver, caseId);
    jsonOf(await act(app.cast.approver, caseId, ['decide', denial]));
    const file = await caseFileOf(app.cast.approver, caseId);
    expect(file.papers.at(-1)).toMatchObject({ kind: 'denialDecision', number: decision?.numbers.deny });
    expect(file.timeline.at(-1)).toMatchObject({
      type: 'caseDecided',
      basis: '《公共场所卫生管理条例》第八条',
      words: [
        { about: 'facts', text: '现场核查发现，场所没有独立的用品消毒间。' },
        { about: 'reason', text: '不符合卫生要求。' },
        { about: 'own', title: '补救办法', text: '设好消毒间后可以重新申请。' },
      ],
    });
    const page = (await app.cast.person.get(`/my/cases/${caseId}`)).text;
    for (const words of ['查明的事实', '补救办法', '设好消毒间后可以重新申请。', '《公共场所卫生管理条例》第八条']) {
      expect(page).toContain(words);
    }
  });

  test('keeps no word of it in clear', async () => {
    const caseId = await reviewedCase();
    jsonOf(await act(app.cast.approver, caseId, ['decide', denial]));
    const events = await askOwner<{ data: unknown }>(
      app,
      `select data from log.event where stream = 'intake.case/${caseId}' and type = 'caseDecided'`,
    );
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).toContain('《公共场所卫生管理条例》第八条');
    expect(JSON.stringify(events)).not.toMatch(/消毒间|补救办法/);
  });

  test('a grant for which nothing was written stands on all provisions of its item', async () => {
    const caseId = await reviewedCase();
    jsonOf(await act(app.cast.approver, caseId, ['decide', { outcome: 'grant', paragraphs: [] }]));
    const { timeline, legalBases } = await caseFileOf(app.cast.approver, caseId);
    expect(timeline.at(-1)?.basis).toBe(legalBases.join('、'));
  });

  test('of a business is refused without the code that it gives; with it everybody reads the code', async () => {
    const { cast } = app;
    const { id: caseId } = await receivedFor(app, 'coop-reg');
    const uscc = syntheticUscc('93370828', 7);
    const decided = (assigned: object | undefined) =>
      act(cast.approver, caseId, ['decide', { outcome: 'grant', paragraphs: [], ...(assigned && { assigned }) }]);
    expect((await caseFileOf(cast.approver, caseId)).decision?.assigns.map(({ element }) => element)).toEqual([
      'org.uscc',
    ]);
    for (const [assigned, code] of [
      [undefined, 'assignedMissing'],
      [{ 'org.uscc': '93370828MA3TEST00X' }, 'assignedWrong'],
      [{ 'org.uscc': uscc, 'sscard.no': '1' }, 'assignedUnknown'],
    ] as const) {
      const refused = await decided(assigned);
      expect([refused.status, problemOf(refused).code]).toEqual([422, code]);
      expect(problemOf(refused).title).not.toBe('');
    }
    const withNumber = { ...denial, assigned: { 'org.uscc': uscc } };
    expect(problemOf(await act(cast.approver, caseId, ['decide', withNumber])).code).toBe('assignedOnDenial');
    expect((await preview(cast.approver, caseId, { outcome: 'grant', paragraphs: [], assigned: {} })).status).toBe(200);
    jsonOf(await decided({ 'org.uscc': uscc }));
    expect((await caseFileOf(cast.approver, caseId)).assigned[0]).toMatchObject({ element: 'org.uscc', value: uscc });
    expect((await cast.person.get(`/my/cases/${caseId}`)).text).toContain(uscc);
    const copy = await cast.person.send('POST', '/my/data/copy', {
      raw: '',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([copy.status, copy.text.includes(uscc)]).toEqual([200, true]);
    const [logged] = await askOwner<{ all: string }>(app, 'select string_agg(data::text, $$ $$) as all from log.event');
    expect(logged?.all).not.toContain(uscc);
  });

  test.each<[string, unknown, string]>([
    ['conditions on a denial', [...denial.paragraphs, { kind: 'conditions', text: '限于一楼' }], 'conditionsOnDenial'],
    ['a part twice', [...denial.paragraphs, { kind: 'facts', text: '又查' }], 'paragraphTwice'],
    ['a gap', [...denial.paragraphs, { kind: 'own', title: '', text: '请到＿＿' }], 'gapLeft'],
    [
      'too many words',
      Array.from({ length: 4 }, () => ({ kind: 'own', title: '', text: '字'.repeat(2_000) })),
      'decisionTooLong',
    ],
    ['no reason', [{ kind: 'reason', text: ' ' }], 'reasonMissing'],
    ['an unknown kind of part', [{ kind: 'verse', text: 'x' }], 'invalid'],
    ['a part too long', [{ kind: 'facts', text: '字'.repeat(2_001) }], 'invalid'],
    ['no parts at all', undefined, 'invalid'],
  ])('%s is refused in a sentence, and nothing has happened', async (_what, paragraphs, code) => {
    const caseId = await reviewedCase();
    const outcome = code === 'decisionTooLong' ? 'grant' : 'deny';
    const answer = problemOf(await act(app.cast.approver, caseId, ['decide', { outcome, paragraphs }]));
    expect(answer).toMatchObject({ code, status: 422 });
    expect(answer.title).toMatch(/。$/);
    expect((await caseFileOf(app.cast.approver, caseId)).row.state).toBe('accepted');
  });
});

describe('a review that judges materials one by one', () => {
  const licence = 'common.business-licence';
  const accepted = async (): Promise<string> => {
    const { caseId } = await handedIn(app.house, app.cast.person);
    jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
    return caseId;
  };
  const review = (caseId: string, opinion: string, materials: unknown) =>
    finishTask(app.cast.reviewer, caseId, { opinion, note: '见各份材料。', materials });

  test('is read by the approver beside the materials and how the item wants them; its words are sealed', async () => {
    const caseId = await accepted();
    const materials = [
      { key: licence, verdict: 'unfit', words: ' 已经过了有效期 ' },
      { key: 'public-health.m2', verdict: 'fit', words: '' },
    ];
    jsonOf(await review(caseId, 'disagree', materials));
    const file = await caseFileOf(app.cast.approver, caseId);
    expect(file.tasks.find(({ doneBy, act: kind }) => doneBy !== null && kind === 'review')).toMatchObject({
      opinion: 'disagree',
      note: '见各份材料。',
      verdicts: [
        { key: licence, verdict: 'unfit', words: '已经过了有效期' },
        { key: 'public-health.m2', verdict: 'fit', words: '' },
      ],
    });
    expect(file.materials.find(({ id }) => id === licence)?.rule).toMatchObject({
      form: 'copy',
      source: '政府部门核发',
    });
    const events = await askOwner(app, `select data from log.event where stream like '%${caseId}'`);
    expect(JSON.stringify(events)).toContain('unfit');
    expect(JSON.stringify(events)).not.toContain('有效期');
  });

  test('is for the office: the applicant’s page does not show it', async () => {
    const caseId = await accepted();
    jsonOf(await review(caseId, 'disagree', [{ key: licence, verdict: 'unfit', words: '已经过了有效期' }]));
    expect((await app.cast.person.get(`/my/cases/${caseId}`)).text).not.toContain('有效期');
  });

  test.each([
    ['agree', [{ key: licence, verdict: 'unfit', words: '过期' }], 'unfitMaterial'],
    ['disagree', [{ key: licence, verdict: 'unfit', words: ' ' }], 'verdictUnsaid'],
    ['disagree', [{ key: 'somebody.else', verdict: 'fit', words: '' }], 'unknownMaterial'],
    ['disagree', Array.from({ length: 2 }, () => ({ key: licence, verdict: 'fit', words: '' })), 'materialTwice'],
    ['disagree', [{ key: licence, verdict: 'splendid', words: '' }], 'invalid'],
  ])('%s with %j is refused', async (opinion, materials, code) => {
    const caseId = await accepted();
    const answer = problemOf(await review(caseId, opinion, materials));
    expect(answer).toMatchObject({ code, status: 422 });
    expect(answer.title).toMatch(/。$/);
    expect((await caseFileOf(app.cast.reviewer, caseId)).row.state).toBe('accepted');
  });
});
