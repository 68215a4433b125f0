import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '../../forms/index.ts';
import { towns, versionOf } from '../../../../test/support/catalogue/versions.ts';
import { completeAnswers } from '../../../../test/support/forms/answers.ts';
import { draftDepsOf, receivedPdf } from '../../../../test/support/intake/drafts.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../kernel/codes/synthetic.ts';
import { caseId, officerId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { openCaseFile } from '../cases/case-file.ts';
import { openApplication } from '../cases/application.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { attachFile } from '../drafts/attach.ts';
import { checkDraft } from '../drafts/check.ts';
import { discardDraft, saveAnswers } from '../drafts/save.ts';
import { startDraft } from '../drafts/start.ts';
import { submitDraft } from '../drafts/submit.ts';
import { askSecondPerson, notePaper, resendLink, revokeLink } from './ask.ts';
import { readSecondPersons } from './files.ts';
import { forgetSecondPersons } from './forgetting.ts';
import { answerLink, askLinkCode, openLink, openProven, proveSelf } from './link.ts';
import { findSecondPersonsOf } from './own.ts';
import type { Telling } from './port.ts';

const HOUR = 3_600_000;
const RULE = 'hukou-birth.father';
const [motherNumber = '', fatherNumber = ''] = [1, 2].map((place) =>
  syntheticCitizenId(civilDate('1992-03-04'), place),
);

let office: Office;
let deps: DraftDeps;
let told: Telling[] = [];
let later = 0;
let phones = 0;
beforeAll(async () => {
  office = await openOffice();
  const started = office.deps.now();
  deps = {
    ...draftDepsOf(office),
    now: () => new Date(started.valueOf() + later),
    secondPersons: {
      rules: readSecondPersons(),
      tell: (_tx, telling) => {
        told.push(telling);
        return Promise.resolve();
      },
    },
  };
});
afterAll(() => office.close());

const nobody = (): Caller => ({ ...personCaller(office), scope: { area: office.database.area } });
const valueOf = <Value>(result: Result<Value, { code: string }>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
/** Numbers are written to a few times a day only, so every part has its own. */
const newPhone = () => `1391000${String((phones += 1)).padStart(4, '0')}`;

/** A mother's draft in which both parents are named, complete but for the father's word. */
async function prepared(caller = personCaller(office), more: Record<string, string> = {}) {
  const form = formOf(versionOf('hukou-birth'), towns);
  if (!form.ok) throw new Error('no form');
  const parents = {
    ...{ 'mother.name': '演示母亲', 'mother.idNumber': motherNumber, 'applicant.idNumber': motherNumber },
    ...{ 'father.name': '演示父亲', 'father.idNumber': fatherNumber, 'applicant.phone': '13900000000' },
    'hukou.followParent': '随父',
  };
  const { id: draft } = valueOf(await startDraft(deps, { caller }, { item: 'hukou-birth' }));
  const answers = completeAnswers(form.value, { ...parents, ...more });
  valueOf(await saveAnswers(deps, { caller }, { draft, answers }));
  for (const material of valueOf(await checkDraft(deps, { caller }, draft)).materials)
    valueOf(await attachFile(deps, { caller }, { draft, material, received: await receivedPdf(office) }));
  return { draft, caller, answers };
}

/** The same, and the father was sent the link. */
async function asked(mobile = newPhone()) {
  const one = await prepared();
  told = [];
  valueOf(await askSecondPerson(deps, one, { draft: one.draft, rule: RULE, name: '', mobile }));
  return { ...one, mobile, link: { caller: nobody(), token: tokenTold() } };
}

function tokenTold(): string {
  const [link] = told.filter(({ what }) => what === 'link').slice(-1);
  if (link?.what !== 'link') throw new Error('no link was sent');
  return link.token;
}

function codeTold(): string {
  const [code] = told.filter(({ what }) => what === 'code').slice(-1);
  if (code?.what !== 'code') throw new Error('no code was sent');
  return code.code;
}

type Link = { caller: Caller; token: string };
const FATHER = { name: '演示父亲', tail: fatherNumber.slice(-6) };

/** The father has the code and shows who he is. */
async function proven(link: Link) {
  later += 61_000;
  valueOf(await askLinkCode(deps, link));
  return valueOf(await proveSelf(deps, link, { ...FATHER, code: codeTold() }));
}

const signed = async (link: Link) =>
  answerLink(deps, link, { as: 'confirmed', proof: (await proven(link)).proof, signature: '演示父亲' });

const standingOf = async ({ caller, draft }: { caller: Caller; draft: string }) =>
  (await findSecondPersonsOf(deps, { caller }, draft))?.people.map(({ standing }) => standing);
const handIn = ({ caller, draft }: { caller: Caller; draft: string }) =>
  submitDraft(deps, { caller }, { draft, consent: true });
const codeOf = (result: Result<unknown, { code: string }>) => (result.ok ? 'ok' : result.error.code);
type KeptRow = Record<string, unknown>;

/** What the database holds of a draft, as its owner reads it. */
async function rows(draft: string): Promise<KeptRow[]> {
  const client = await office.database.owner.connect();
  try {
    return (await client.query<KeptRow>('select * from intake.second_person where draft_id = $1', [draft])).rows;
  } finally {
    client.release();
  }
}

/** Somebody who sees the cases of every department. */
function clerkOfAll(): Caller {
  const clerk = officerCaller(office);
  return { ...clerk, scope: { ...clerk.scope, departments: 'all' } };
}

describe('a word that is needed', () => {
  test('holds an application up until it is given, and goes with the case', async () => {
    const one = await asked();
    expect(await handIn(one)).toEqual(
      no({ code: 'secondPersonMissing', words: [{ rule: RULE, role: 'otherParent', standing: 'asked' }] }),
    );
    expect(await signed(one.link)).toEqual(ok({ as: 'confirmed' }));
    expect(told.at(-1)).toMatchObject({ what: 'answer', as: 'confirmed', draft: one.draft });
    expect(await standingOf(one)).toEqual(['confirmed']);
    const { caseId: id } = valueOf(await handIn(one));
    const clerk = clerkOfAll();
    const file = await office.deps.db.within(clerk.scope, (tx) =>
      openCaseFile(tx, deps, { caller: clerk, id: caseId(id), why: 'test' }),
    );
    expect(file?.secondPersons).toMatchObject([
      {
        rule: RULE,
        role: 'otherParent',
        name: '演示父亲',
        how: 'confirmed',
        signature: '演示父亲',
        text: { version: 1 },
      },
    ]);
    expect(file?.secondPersons[0]?.shown.map(({ label }) => label.zh)).toContain('儿童姓名');
    expect(file?.secondPersons[0]?.mobile).toMatch(/^139\*{4}\d{4}$/);
  });

  test('is not asked of a mother who registers the birth alone', async () => {
    const one = await prepared(personCaller(office), {
      'father.name': '',
      'father.idNumber': '',
      'hukou.followParent': '随母',
    });
    expect(await standingOf(one)).toEqual([]);
    expect(codeOf(await handIn(one))).toBe('ok');
    expect(
      codeOf(await askSecondPerson(deps, one, { draft: one.draft, rule: RULE, name: '', mobile: newPhone() })),
    ).toBe('draftSubmitted');
  });

  test('is asked of nobody whom the answers do not need, by no unfit number, and not by one’s own', async () => {
    const one = await prepared();
    const ask = async (rule: string, mobile: string) =>
      codeOf(await askSecondPerson(deps, one, { draft: one.draft, rule, name: '', mobile }));
    expect(await ask('hukou-birth.mother', newPhone())).toBe('noSecondPersonNeeded');
    expect(await ask(RULE, '0537-1234567')).toBe('secondPersonMobileUnfit');
    expect(await ask(RULE, '139 0000 0000')).toBe('secondPersonOwnNumber');
    expect(await standingOf(one)).toEqual(['missing']);
  });

  test('is asked with a name where the form does not say who it is', async () => {
    const caller = personCaller(office);
    const { id: draft } = valueOf(await startDraft(deps, { caller }, { item: 'individual-biz-reg' }));
    valueOf(await saveAnswers(deps, { caller }, { draft, answers: { 'site.tenure': '租赁' } }));
    const ask = (name: string) =>
      askSecondPerson(deps, { caller }, { draft, rule: 'individual-biz-reg.landlord', name, mobile: newPhone() });
    expect(codeOf(await ask(' '))).toBe('secondPersonUnnamed');
    expect(codeOf(await ask('演示房东'))).toBe('ok');
    const opened = valueOf(await openLink(deps, { caller: nobody(), token: tokenTold() }));
    expect(opened).toMatchObject({ role: 'landlord', asksTail: false, name: '演**东' });
    // A lease that is handed in speaks for the landlord.
    const received = await receivedPdf(office);
    valueOf(await attachFile(deps, { caller }, { draft, material: 'common.premises-proof', received }));
    expect(await standingOf({ caller, draft })).toEqual([]);
  });

  test('that was given counts no more once what was confirmed is changed, and what else is changed does not matter', async () => {
    const one = await asked();
    valueOf(await signed(one.link));
    valueOf(await saveAnswers(deps, one, { draft: one.draft, answers: { 'hukou.headName': '演示户主' } }));
    expect(await standingOf(one)).toEqual(['confirmed']);
    const before = one.answers['child.name'] ?? '';
    valueOf(await saveAnswers(deps, one, { draft: one.draft, answers: { 'child.name': '演示改名' } }));
    expect(await standingOf(one)).toEqual(['changed']);
    valueOf(await saveAnswers(deps, one, { draft: one.draft, answers: { 'child.name': before } }));
    expect(await standingOf(one)).toEqual(['changed']);
    expect(codeOf(await handIn(one))).toBe('secondPersonMissing');
    expect(codeOf(await openLink(deps, one.link))).toBe('linkChanged');
  });

  test('comes on paper at the counter, where nobody needs a telephone', async () => {
    const one = await asked();
    const { actor } = officerCaller(office);
    const counter = {
      ...{ officer: officerId(actor.id), department: 'police' },
      interests: { people: [], organisations: [], cases: [] },
    };
    valueOf(await notePaper(deps, { caller: one.caller, counter }, { draft: one.draft, rule: RULE, name: '' }));
    expect(await standingOf(one)).toEqual(['onPaper']);
    expect(codeOf(await openLink(deps, one.link))).toBe('linkUnknown');
    const { caseId: id } = valueOf(await handIn(one));
    const application = await office.deps.db.within(clerkOfAll().scope, (tx) =>
      openApplication(tx, deps.vault, caseId(id)),
    );
    expect(application).toMatchObject({ secondPersons: [{ how: 'onPaper', mobile: null, signature: '演示父亲' }] });
  });
});

describe('the link', () => {
  test('shows nothing of the application before it is proven who reads, and then only what concerns him', async () => {
    const one = await asked();
    const before = valueOf(await openLink(deps, one.link));
    expect(before).toMatchObject({ asker: '登**名', name: '演**亲', asksTail: true, codeSent: false });
    expect(JSON.stringify(before)).not.toContain(one.answers['child.name']);
    const shown = await proven(one.link);
    const words = JSON.stringify(shown);
    expect(words).toContain(one.answers['child.name']);
    for (const other of [one.answers['applicant.phone'], one.answers['mother.idNumber'], fatherNumber])
      expect(words).not.toContain(other);
    expect(codeOf(await openProven(deps, one.link, shown.proof))).toBe('ok');
    expect(codeOf(await openProven(deps, one.link, 'x'.repeat(30)))).toBe('proofExpired');
  });

  test('counts seven days and no longer', async () => {
    const one = await asked();
    later += 7 * 24 * HOUR - 1;
    expect(codeOf(await openLink(deps, one.link))).toBe('ok');
    later += 1;
    expect(codeOf(await openLink(deps, one.link))).toBe('linkExpired');
    expect(await standingOf(one)).toEqual(['expired']);
    expect(codeOf(await handIn(one))).toBe('secondPersonMissing');
  });

  test('is closed by five wrong tries, each of which counts, and opened by another link', async () => {
    const one = await asked();
    later += 61_000;
    valueOf(await askLinkCode(deps, one.link));
    const code = codeTold();
    const wrong = [
      { ...FATHER, code: code === '000000' ? '000001' : '000000' },
      { ...FATHER, name: '演示别人', code },
      { ...FATHER, tail: '000000', code },
      { ...FATHER, tail: '', code },
    ];
    for (const [place, typed] of wrong.entries())
      expect(await proveSelf(deps, one.link, typed)).toEqual(no({ code: 'notTheOneAsked', left: 4 - place }));
    expect(await proveSelf(deps, one.link, { ...FATHER, name: '', code })).toEqual(
      no({ code: 'notTheOneAsked', left: 0 }),
    );
    expect(codeOf(await proveSelf(deps, one.link, { ...FATHER, code }))).toBe('linkClosed');
    later += 61_000;
    valueOf(await resendLink(deps, one, { draft: one.draft, rule: RULE }));
    const again = { caller: nobody(), token: tokenTold() };
    expect(codeOf(await openLink(deps, one.link))).toBe('linkUnknown');
    expect(await signed(again)).toEqual(ok({ as: 'confirmed' }));
  });

  test('takes a code for ten minutes and once, and a proof for thirty', async () => {
    const one = await asked();
    expect(codeOf(await proveSelf(deps, one.link, { ...FATHER, code: '123456' }))).toBe('codeNotSent');
    later += 61_000;
    valueOf(await askLinkCode(deps, one.link));
    later += 600_000;
    expect(codeOf(await proveSelf(deps, one.link, { ...FATHER, code: codeTold() }))).toBe('codeNotSent');
    const { proof } = await proven(one.link);
    expect(codeOf(await proveSelf(deps, one.link, { ...FATHER, code: codeTold() }))).toBe('codeNotSent');
    later += 30 * 60_000;
    const answer = { as: 'confirmed', proof, signature: '演示父亲' } as const;
    expect(codeOf(await answerLink(deps, one.link, answer))).toBe('proofExpired');
    expect(await standingOf(one)).toEqual(['asked']);
  });

  test('is signed by the own name alone, once, also by two at once', async () => {
    const one = await asked();
    const { proof } = await proven(one.link);
    const answer = { as: 'confirmed', proof, signature: '演示父亲' } as const;
    expect(codeOf(await answerLink(deps, one.link, { ...answer, signature: '演示母亲' }))).toBe('signatureMismatch');
    const both = await Promise.all([answerLink(deps, one.link, answer), answerLink(deps, one.link, answer)]);
    expect(both.map(codeOf).toSorted()).toEqual(['linkAnswered', 'ok']);
    expect(await openLink(deps, one.link)).toEqual(no({ code: 'linkAnswered', as: 'confirmed' }));
  });

  test('is declined with a reason that the applicant reads; then nothing is handed in', async () => {
    const one = await asked();
    const { proof } = await proven(one.link);
    expect(codeOf(await answerLink(deps, one.link, { as: 'declined', proof, reason: ' ' }))).toBe('reasonMissing');
    valueOf(await answerLink(deps, one.link, { as: 'declined', proof, reason: '名字还没商量好' }));
    const [person] = (await findSecondPersonsOf(deps, one, one.draft))?.people ?? [];
    expect(person).toMatchObject({ standing: 'declined', reason: '名字还没商量好' });
    expect(codeOf(await handIn(one))).toBe('secondPersonMissing');
    expect(await openLink(deps, one.link)).toEqual(no({ code: 'linkAnswered', as: 'declined' }));
  });

  test('opens nothing once it was withdrawn, or the draft thrown away', async () => {
    const [one, other] = [await asked(), await asked()];
    valueOf(await revokeLink(deps, one, { draft: one.draft, rule: RULE }));
    expect(codeOf(await openLink(deps, { ...other.link, token: 'x'.repeat(43) }))).toBe('linkUnknown');
    expect((await rows(one.draft)).map(({ state }) => state)).toEqual(['revoked']);
    expect(codeOf(await revokeLink(deps, one, { draft: one.draft, rule: RULE }))).toBe('ok');
    valueOf(await discardDraft(deps, other, other.draft));
    expect(codeOf(await openLink(deps, other.link))).toBe('linkUnknown');
    expect(await rows(other.draft)).toHaveLength(0);
  });
});

describe('what is kept', () => {
  test('is hashed or sealed: neither link nor code, name nor number stands in the database', async () => {
    const one = await asked();
    await proven(one.link);
    const kept = JSON.stringify(await rows(one.draft));
    for (const secret of [
      one.link.token,
      codeTold(),
      one.mobile,
      '演示父亲',
      fatherNumber.slice(-6),
      one.answers['child.name'],
    ])
      expect(kept).not.toContain(secret);
  });

  test('is nobody else’s: another person neither sees nor asks nor withdraws', async () => {
    const one = await asked();
    const stranger = personCaller(office);
    expect(await findSecondPersonsOf(deps, { caller: stranger }, one.draft)).toBeUndefined();
    const place = { draft: one.draft, rule: RULE };
    expect(codeOf(await revokeLink(deps, { caller: stranger }, place))).toBe('draftNotFound');
    expect(codeOf(await askSecondPerson(deps, { caller: stranger }, { ...place, name: '', mobile: newPhone() }))).toBe(
      'draftNotFound',
    );
    const seen = await office.deps.db.within(stranger.scope, (tx) =>
      tx.selectFrom('intake.second_person').select('rule').execute(),
    );
    expect(seen).toEqual([]);
  });

  test('is asked once under one key, and a telephone is left in peace', async () => {
    const one = await prepared();
    const mobile = newPhone();
    const place = { draft: one.draft, rule: RULE, name: '', mobile };
    const once = { caller: one.caller.sessionId, key: 'second-person-once-0001', requestHash: 'a'.repeat(64) };
    told = [];
    for (let time = 0; time < 2; time += 1) valueOf(await askSecondPerson(deps, { ...one, once }, place));
    expect(told).toHaveLength(1);
    expect(codeOf(await askSecondPerson(deps, one, place))).toBe('secondPersonAskedTooOften');
    for (let time = 0; time < 5; time += 1) {
      later += 61_000;
      valueOf(await askSecondPerson(deps, one, place));
    }
    later += 61_000;
    expect(codeOf(await askSecondPerson(deps, one, place))).toBe('secondPersonAskedTooOften');
    later += 24 * HOUR;
    expect(codeOf(await askSecondPerson(deps, one, place))).toBe('ok');
  });

  test('is forgotten a month after the link, but for what an open draft leans on', async () => {
    const [confirmed, silent, handed] = [await asked(), await asked(), await asked()];
    valueOf(await signed(confirmed.link));
    valueOf(await signed(handed.link));
    valueOf(await handIn(handed));
    const forget = () =>
      forgetSecondPersons({ follower: office.database.follower, area: office.database.area, now: deps.now });
    await forget();
    later += 37 * 24 * HOUR - 1_000_000;
    await forget();
    expect(await rows(silent.draft)).toHaveLength(1);
    later += 2_000_000;
    await forget();
    expect(await rows(silent.draft)).toHaveLength(0);
    expect(await rows(handed.draft)).toHaveLength(0);
    expect(await rows(confirmed.draft)).toHaveLength(1);
  });
});
