import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeAnswers } from '../../../app/county/answers.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { receivedPaper } from '../../../../test/support/intake/filled-draft.ts';
import { officerCaller, personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { caseId, type PersonId } from '../../../kernel/id.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { issueCertificate } from '../../certificates/index.ts';
import { findCertificateTypes } from '../../catalogue/index.ts';
import { collectAuthorisations, fillRegisters, type RegisterKey } from '../../registers/index.ts';
import { openCaseFile } from '../cases/case-file.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { attachThemeFile } from './attach.ts';
import { authoriseSharing, withdrawSharing } from './authorising.ts';
import { checkThemeDraft } from './check.ts';
import { discardThemeDraft } from './discard.ts';
import { findThemeDraft } from './find.ts';
import { saveThemeAnswers } from './save.ts';
import { startThemeDraft } from './start.ts';
import { submitThemeDraft } from './submit.ts';

const CARD = 'common.id-card';
const OTHER = '980828199211050023';

let house: ThemeHouse;
let deps: DraftDeps;
const known = new Map<string, PersonId>();
beforeAll(async () => {
  house = await openThemeHouse();
  deps = { ...house.deps, personsWith: (_tx, all) => Promise.resolve(all.flatMap((one) => known.get(one) ?? [])) };
}, 120_000);
afterAll(() => house.close());

let serial = 0;
/** Somebody with a number of his own that the platform knows to be his. */
function somebody(): { caller: Caller; number: string } {
  serial += 1;
  const digits = `98082819660302${String(serial).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, place) => all + weight * Number(digits[place]), 0);
  const number = `${digits}${'10X98765432'[sum % 11]}`;
  const caller = personCaller(house.office);
  if (caller.scope.person) known.set(number, caller.scope.person);
  return { caller, number };
}

/** A theme of retirement, answered; its papers are not handed in. */
async function retiring(caller: Caller, number: string): Promise<string> {
  const { id } = valueOf(await startThemeDraft(deps, { caller }, { theme: 'retire', told: house.usual('retire') }));
  const { form, draft } = valueOf(await findThemeDraft(deps, { caller }, id));
  const answers = { ...completeAnswers(form, draft.answers), 'applicant.idNumber': number };
  valueOf(await saveThemeAnswers(deps, { caller }, { themeDraft: id, answers }));
  return id;
}
const draftOf = async (caller: Caller, id: string) => valueOf(await findThemeDraft(deps, { caller }, id)).draft;
const askedFor = async (caller: Caller, id: string) =>
  (await draftOf(caller, id)).materials.find((material) => material.id === CARD);
const waivedIn = async (caller: Caller, id: string) =>
  (await draftOf(caller, id)).theme.waived.filter(({ material }) => material === CARD);

async function licence(caller: Caller, code: string | null, until = civilDate('2040-01-01')): Promise<void> {
  const { area, person } = caller.scope;
  if (!person) throw new Error('nobody');
  const scope = { area, departments: 'all' as const };
  const on = civilDateOf(deps.now());
  await deps.db.within(scope, async (tx) => {
    const type = (await findCertificateTypes(tx, ['lic.038'])).get('lic.038');
    if (!type) throw new Error('no such licence');
    const holder = {
      caseId: caseId(crypto.randomUUID()),
      department: 'police',
      person,
      organisation: null,
      mandate: null,
    };
    const text = {
      ...{
        holder: '张三',
        holderKind: 'person' as const,
        holderCode: code,
        entries: [],
        item: '申领',
        decision: '1',
        validity: '',
      },
    } as const;
    const stamp = { actor: { kind: 'system', id: 'a test' } as const, at: deps.now() };
    const decision = { number: '1', basis: '', reason: null };
    const term = { from: until < on ? until : on, until };
    valueOf(
      await issueCertificate(tx, deps.certificates, { type, holder, text, term, on, decision, officer: null, stamp }),
    );
  });
}

const entry = (register: RegisterKey, subject: string, fields: Record<string, unknown>) =>
  deps.db.within({ area: house.office.database.area }, (tx) =>
    fillRegisters(tx, deps, [{ register, subject, asOf: '2026-01-01', synthetic: true, fields }]),
  );
const inPopulation = (number: string, living = true) =>
  entry('population', number, { birthDate: '1966-03-02', living });
const authorised = (caller: Caller, id: string) =>
  authoriseSharing(deps, { caller }, { themeDraft: id, material: CARD });
const given = (caller: Caller) => deps.db.within(caller.scope, (tx) => collectAuthorisations(tx));

async function rest(caller: Caller, themeDraft: string): Promise<void> {
  const { materials } = valueOf(await checkThemeDraft(deps, { caller }, themeDraft));
  for (const material of materials) {
    const received = await receivedPaper(deps, caller, material);
    valueOf(await attachThemeFile(deps, { caller }, { themeDraft, material, received }));
  }
}

describe('what we hold', () => {
  test('a licence of this person that holds today is not asked for again, and the draft says which', async () => {
    const { caller, number } = somebody();
    await licence(caller, number);
    const id = await retiring(caller, number);
    expect(await askedFor(caller, id)).toBeUndefined();
    const waived = await waivedIn(caller, id);
    expect(waived.length).toBeGreaterThan(1);
    for (const one of waived)
      expect(one).toMatchObject({ reason: { kind: 'held' }, source: { kind: 'held', name: '居民身份证' } });
    expect(valueOf(await checkThemeDraft(deps, { caller }, id)).materials).not.toContain(CARD);
  });
  test('one of somebody else, of nobody, or that ran out is no answer: the paper is asked for', async () => {
    const { caller, number } = somebody();
    await licence(caller, OTHER);
    await licence(caller, null);
    await licence(caller, number, civilDate('2020-01-01'));
    const id = await retiring(caller, number);
    expect(await askedFor(caller, id)).toMatchObject({ need: 'required' });
    expect(await waivedIn(caller, id)).toEqual([]);
  });
  test('one of another account is not seen, though it bears the number', async () => {
    const { caller, number } = somebody();
    await licence(somebody().caller, number);
    const id = await retiring(caller, number);
    expect(await askedFor(caller, id)).toBeDefined();
  });
});

describe('what a register says', () => {
  test('is asked for once the person lets us; until then the paper is asked for', async () => {
    const { caller, number } = somebody();
    await inPopulation(number);
    const id = await retiring(caller, number);
    expect((await askedFor(caller, id))?.sharing).toMatchObject({
      ...{ name: { zh: '人口基础信息库' }, department: 'police', unansweredOn: null },
    });
    expect(await given(caller)).toEqual([]);
    expect(await authorised(caller, id)).toEqual(ok({ confirmed: true }));
    expect(await authorised(caller, id)).toEqual(ok({ confirmed: true }));
    expect(await askedFor(caller, id)).toBeUndefined();
    const [waived] = await waivedIn(caller, id);
    expect(waived).toMatchObject({
      ...{ reason: { kind: 'shared', department: 'police' }, source: { kind: 'shared', register: 'population' } },
    });
    expect(await given(caller)).toMatchObject([
      {
        register: 'population',
        material: CARD,
        confirmed: true,
        asked: [{ found: true, askedBy: 'intake:themeDraft' }],
      },
    ]);
  });
  test('what it does not say is asked for, and the draft says that it did not', async () => {
    const { caller, number } = somebody();
    const id = await retiring(caller, number);
    expect(await authorised(caller, id)).toEqual(ok({ confirmed: false }));
    const asked = await askedFor(caller, id);
    expect(asked).toMatchObject({
      need: 'required',
      sharing: { unansweredOn: civilDateOf(deps.now()), mayAsk: false },
    });
    expect(valueOf(await checkThemeDraft(deps, { caller }, id)).materials).toContain(CARD);
  });
  test('taken back, it counts no more, and stays in the log of who gave it', async () => {
    const { caller, number } = somebody();
    await inPopulation(number);
    const id = await retiring(caller, number);
    await authorised(caller, id);
    const place = { themeDraft: id, material: CARD };
    expect(await withdrawSharing(deps, { caller }, place)).toEqual(ok({ withdrawn: true }));
    expect(await withdrawSharing(deps, { caller }, place)).toEqual(ok({ withdrawn: false }));
    expect(await askedFor(caller, id)).toBeDefined();
    expect(await given(caller)).toMatchObject([{ withdrawnAt: expect.any(Date) }]);
  });
  test('thrown away with its theme, nothing that was authorised stands', async () => {
    const { caller, number } = somebody();
    await inPopulation(number);
    const id = await retiring(caller, number);
    await authorised(caller, id);
    valueOf(await discardThemeDraft(deps, { caller }, id));
    expect(await given(caller)).toMatchObject([{ withdrawnAt: expect.any(Date) }]);
  });
  test('about somebody else it is not offered, and not asked', async () => {
    const { caller, number } = somebody();
    await inPopulation(OTHER);
    const id = await retiring(caller, OTHER);
    expect(await askedFor(caller, id)).toMatchObject({ sharing: null });
    expect(await authorised(caller, id)).toEqual(no({ code: 'nothingToAuthorise', material: CARD }));
    const own = await retiring(caller, number);
    await inPopulation(number);
    expect(await authorised(caller, own)).toEqual(ok({ confirmed: true }));
    await saveThemeAnswers(deps, { caller }, { themeDraft: own, answers: { 'applicant.idNumber': OTHER } });
    expect(await askedFor(caller, own)).toBeDefined();
  });
  test('a stranger authorises nothing', async () => {
    const { caller, number } = somebody();
    const id = await retiring(caller, number);
    expect(await authorised(somebody().caller, id)).toEqual(no({ code: 'draftNotFound' }));
  });
  test('two who authorise at once leave one authorisation', async () => {
    const { caller, number } = somebody();
    await inPopulation(number);
    const id = await retiring(caller, number);
    expect(await Promise.all([authorised(caller, id), authorised(caller, id)])).toEqual([
      ok({ confirmed: true }),
      ok({ confirmed: true }),
    ]);
    expect(await given(caller)).toMatchObject([{ asked: [{}] }]);
  });
  test('the database lets nobody ask under an authorisation that was taken back', async () => {
    const { caller, number } = somebody();
    await inPopulation(number);
    const id = await retiring(caller, number);
    await authorised(caller, id);
    const asking = deps.db.within(caller.scope, async (tx) => {
      await tx
        .updateTable('registers.authorisation')
        .set({ withdrawn_at: new Date() })
        .where('matter', '=', id)
        .execute();
      await sql`select from registers.look_up((
        select jsonb_populate_record(null::registers.receipt, to_jsonb(r) || jsonb_build_object('id', gen_random_uuid()))
        from registers.receipt r limit 1))`.execute(tx);
    });
    await expect(asking).rejects.toThrow('no authorisation stands');
  });
});

describe('handed in', () => {
  test('the cases say what stood in for the paper, to the reviewer too; what is begun later as well', async () => {
    const { caller, number } = somebody();
    await inPopulation(number);
    const id = await retiring(caller, number);
    await authorised(caller, id);
    await rest(caller, id);
    const { id: theme } = valueOf(
      await submitThemeDraft(deps, { caller }, { themeDraft: id, consent: true, tolerance: true, anotherOne: true }),
    );
    const { area } = house.office.database;
    const officer = { ...officerCaller(house.office), scope: { area, departments: 'all' as const } };
    const waiting = (await house.themeCase(theme)).parts.filter(({ standing }) => standing.state === 'waiting');
    const first = (await house.themeCase(theme)).parts.find(({ standing }) => standing.state === 'started');
    expect([waiting.length > 0, first?.item]).toEqual([true, 'pension-retire']);
    await house.partDecided(theme, 'pension-retire');
    const begun = await house.start(theme);
    expect(begun.returned).toEqual([]);
    expect(begun.started.length).toBeGreaterThan(0);
    const { parts } = await house.themeCase(theme);
    const shown: unknown[] = [];
    for (const { standing } of parts) {
      if (!('case' in standing)) continue;
      const of = { caller: officer, id: caseId(standing.case), why: 'test' };
      const file = await deps.db.within(officer.scope, (tx) => openCaseFile(tx, deps, of));
      shown.push(...(file?.materials ?? []).flatMap(({ source }) => (source ? [source] : [])));
    }
    expect(shown.length).toBeGreaterThan(1);
    for (const source of shown) expect(source).toMatchObject({ kind: 'shared', register: 'population' });
  });
  test('what the register says otherwise by then is asked for, and nothing is handed in', async () => {
    const { caller, number } = somebody();
    await inPopulation(number);
    const id = await retiring(caller, number);
    await authorised(caller, id);
    await rest(caller, id);
    await inPopulation(number, false);
    await deps.db.within(caller.scope, (tx) =>
      tx
        .updateTable('registers.authorisation')
        .set({ asked_on: civilDate('2020-01-01') })
        .where('matter', '=', id)
        .execute(),
    );
    const handing = { themeDraft: id, consent: true, tolerance: true, anotherOne: true };
    expect(await submitThemeDraft(deps, { caller }, handing)).toEqual(
      no({ code: 'incomplete', answers: [], materials: [CARD] }),
    );
    expect(valueOf(await checkThemeDraft(deps, { caller }, id)).materials).toEqual([CARD]);
    expect((await askedFor(caller, id))?.sharing?.unansweredOn).not.toBeNull();
  });
});
