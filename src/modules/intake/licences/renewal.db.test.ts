import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishAll } from '../../../../test/support/intake/finishing.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { collectRenewals, expireCertificates, showHeld, verifyCertificate } from '../../certificates/index.ts';
import { acceptCase, decideCase } from '../cases/acts.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { actOnLicence } from './acts.ts';
import type { ActOnLicence } from './contract.ts';
import { listLicencesOfDesk } from './list.ts';
import { remindRenewals } from './reminding.ts';
import { askForRenewal, findRenewal } from './renewal.ts';
import { renewWhatTheLawRenewed } from './renewed-by-law.ts';
import { openLicenceFile } from './view.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = officerCaller(office);
});
afterAll(() => office.close());

const scope = () => ({ area: office.database.area, departments: 'all' }) as const;
const law = () => renewWhatTheLawRenewed(office.deps, { scope: scope() });
const expire = () => expireCertificates({ db: office.deps.db, scope: scope(), now: office.deps.now });
const at = (day: string, time = '10:00:00') => office.setNow(new Date(`${day}T${time}+08:00`).toISOString());
const target = async (id: CaseId) => {
  const { version } = await office.deps.db.within(officer.scope, (tx) => caseStreams.load(tx, id));
  return { asking: { caller: officer }, id, version };
};

type Licence = { id: string; holder: Caller };

/** A licence that was given long ago and whose last day is this. */
async function licenceUntil(until: string, givenOn = '2025-06-16'): Promise<Licence> {
  at(givenOn);
  const { id: caseId, caller: holder } = await receiveAt(office, personCaller(office));
  await acceptCase(office.deps, await target(caseId));
  await finishAll(office, { id: caseId, caller: officerCaller(office, ['approval', 'health']) });
  const granted = await decideCase(office.deps, await target(caseId), { outcome: 'grant', paragraphs: [] });
  if (!granted.ok) throw new Error(granted.error.code);
  const row = await office.deps.db.within(officer.scope, (tx) =>
    tx.selectFrom('certificates.version').select('certificate').where('case_id', '=', caseId).executeTakeFirstOrThrow(),
  );
  const licence = { id: row.certificate, holder };
  const changed = await act(licence, { act: 'changed', until });
  if (!changed.ok) throw new Error(changed.error.code);
  return licence;
}

const fileOf = async ({ id }: Pick<Licence, 'id'>) => {
  const file = await office.deps.db.within(officer.scope, (tx) =>
    openLicenceFile(tx, office.deps, { caller: officer, id }),
  );
  if (!file) throw new Error('the licence is not seen');
  return file;
};
async function act(licence: Pick<Licence, 'id'>, wish: Partial<ActOnLicence> & Pick<ActOnLicence, 'act'>) {
  const { version } = await fileOf(licence);
  const said = { reason: '经审查', basis: '《公共场所卫生管理条例》第四条', version };
  return actOnLicence(office.deps, { asking: { caller: officer }, id: licence.id, wish: { ...said, ...wish } });
}
const ask = ({ id, holder }: Licence, said = '', key = randomUUID()) =>
  askForRenewal(
    office.deps,
    { caller: holder, once: { caller: holder.actor.id, key, requestHash: 'one' } },
    { id, said },
  );
const seenBy = ({ id, holder }: Licence) =>
  office.deps.db.within(holder.scope, async (tx) => {
    const shown = await showHeld(tx, office.deps.certificates, id);
    return shown && { ...shown.licence, renewal: await findRenewal(tx, office.deps, shown.licence) };
  });
const papersOf = async (licence: Licence) => {
  const { caseId } = await fileOf(licence);
  return office.deps.db.within(officer.scope, (tx) =>
    tx
      .selectFrom('documents.document')
      .select(['number', 'template'])
      .where('case_id', '=', caseId as CaseId)
      .where('kind', '=', 'licenceDecision')
      .orderBy('issued_at')
      .execute(),
  );
};

describe('silence on what was asked for in time (行政许可法 art. 50)', () => {
  test.each([
    // A Friday; the request came on the last day in time.
    ['2026-04-17', '2026-03-05'],
    // A Monday; the last day in time is a Sunday.
    ['2026-04-20', '2026-03-08'],
    // A Sunday.
    ['2026-04-19', '2026-03-05'],
    // Within the Spring Festival.
    ['2026-02-22', '2026-01-05'],
    // At the end of the year.
    ['2025-12-31', '2025-11-19'],
  ])('until %s: held until its end, renewed after it', async (until, asked) => {
    const licence = await licenceUntil(until);
    at(asked, '23:59:59');
    expect(await ask(licence)).toMatchObject({ ok: true, value: { inTime: true } });
    at(until, '23:59:59');
    expect([await law(), await expire()]).toEqual([{ renewed: 0, failed: [] }, 0]);
    office.setNow(new Date(new Date(`${until}T23:59:59+08:00`).valueOf() + 1000).toISOString());
    expect(await expire()).toBe(0);
    expect(await seenBy(licence)).toMatchObject({ status: 'valid', until, renewal: { state: 'asked', inTime: true } });
    expect(await law()).toEqual({ renewed: 1, failed: [] });
    const { happened, ...file } = await fileOf(licence);
    const next = new Date(new Date(`${until}T00:00:00Z`).valueOf() + 86_400_000).toISOString().slice(0, 10);
    expect(file).toMatchObject({ status: 'valid', face: 3, from: next, renewal: null });
    // By the catalogue four years, which end on the day before the same day.
    expect(file.until).toBe(`${Number(until.slice(0, 4)) + 4}${until.slice(4)}`);
    expect(happened.at(-1)).toMatchObject({ what: 'renewedByLaw', officer: null, on: next });
    expect((await papersOf(licence)).at(-1)).toMatchObject({ template: 'licence-decision@1' });
    expect(happened.at(-1)?.paper).not.toBeNull();
    expect([await law(), await expire()]).toEqual([{ renewed: 0, failed: [] }, 0]);
  });

  test('a stranger is told meanwhile that the old version holds, and afterwards that there is a new one', async () => {
    const licence = await licenceUntil('2026-04-17');
    at('2026-03-02');
    await ask(licence);
    const { identifier } = await fileOf(licence);
    const stranger = { ...personCaller(office), scope: { area: office.database.area } };
    const verified = () => verifyCertificate({ ...office.deps.certificates, db: office.deps.db }, stranger, identifier);
    at('2026-04-18', '00:05:00');
    expect(await verified()).toMatchObject({ status: 'valid' });
    await law();
    expect(await verified()).toMatchObject({ status: 'changed' });
  });

  test('two workers and the job of the last days renew it once, with one notice', async () => {
    const licences = [await licenceUntil('2026-04-17'), await licenceUntil('2026-04-17')];
    at('2026-03-02');
    for (const licence of licences) await ask(licence);
    const before = await Promise.all(licences.map(papersOf));
    at('2026-04-18');
    const [one, other] = await Promise.all([law(), law(), expire()]);
    expect(one.renewed + other.renewed).toBe(2);
    for (const [place, licence] of licences.entries())
      expect((await papersOf(licence)).length).toBe((before[place]?.length ?? 0) + 1);
  });

  test('nothing is renewed where the organ decided, and its no has a number, a reason and a remedy', async () => {
    const [granted, refused, ended] = [
      await licenceUntil('2026-04-17'),
      await licenceUntil('2026-04-17'),
      await licenceUntil('2026-04-17'),
    ];
    at('2026-03-02');
    for (const licence of [granted, refused, ended]) await ask(licence);
    at('2026-04-17');
    expect(await act(granted, { act: 'renewed' })).toMatchObject({ ok: true });
    expect(await act(refused, { act: 'renewalRefused' })).toMatchObject({ ok: true });
    expect(await act(ended, { act: 'revoked', cause: 'deceit', basis: '' })).toMatchObject({ ok: true });
    at('2026-04-18');
    expect(await law()).toEqual({ renewed: 0, failed: [] });
    expect(await expire()).toBe(1);
    expect(await seenBy(refused)).toMatchObject({ status: 'expired' });
    expect(await seenBy(granted)).toMatchObject({ status: 'valid', from: '2026-04-18', renewal: { state: 'offered' } });
    expect((await fileOf(ended)).happened.at(-1)).toMatchObject({
      what: 'revoked',
      basis: '《中华人民共和国行政许可法》第六十九条第二款',
    });
  });

  test('after the last day nobody decides otherwise, whether or not the law has been written down', async () => {
    const licence = await licenceUntil('2026-04-17');
    at('2026-03-02');
    await ask(licence);
    at('2026-04-18', '00:01:00');
    for (const late of ['renewed', 'renewalRefused'] as const)
      expect(await act(licence, { act: late })).toMatchObject({ error: { code: 'renewedByLaw', until: '2026-04-17' } });
    expect((await law()).renewed).toBe(1);
  });

  test('a licence that rests is renewed and goes on resting', async () => {
    const licence = await licenceUntil('2026-04-17');
    at('2026-03-02');
    await ask(licence);
    await act(licence, { act: 'suspended' });
    at('2026-04-18');
    await law();
    expect(await seenBy(licence)).toMatchObject({ status: 'suspended', from: '2026-04-18' });
  });

  test('where the holder was erased nothing is printed, and the licence runs out', async () => {
    const licence = await licenceUntil('2026-04-17');
    at('2026-03-02');
    await ask(licence);
    await office.deps.db.within(systemScope(office.database.area), (tx) =>
      office.deps.vault.destroyKey(tx, `person/${licence.holder.actor.id}`, '个人信息保护法第四十七条'),
    );
    at('2026-04-18');
    expect(await law()).toEqual({ renewed: 0, failed: [] });
    expect(await expire()).toBe(1);
  });
});

describe('asking', () => {
  test('is refused too early and once it ran out, taken late without the certainty of the law', async () => {
    const licence = await licenceUntil('2026-04-17');
    at('2025-12-03');
    expect(await ask(licence)).toEqual(no({ code: 'renewalTooEarly', opens: '2025-12-04' }));
    at('2026-04-18', '00:00:01');
    expect(await ask(licence)).toEqual(no({ code: 'renewalTooLate', until: '2026-04-17' }));
    at('2026-03-06');
    expect(await seenBy(licence)).toMatchObject({ renewal: { standing: 'late', closes: '2026-03-05' } });
    expect(await ask(licence)).toMatchObject({ ok: true, value: { inTime: false } });
    at('2026-04-18');
    expect(await law()).toEqual({ renewed: 0, failed: [] });
    expect(await expire()).toBe(1);
    const file = await fileOf(licence);
    expect([file.status, file.renewal?.inTime]).toEqual(['expired', false]);
    expect(file.acts).toEqual(['renewed', 'renewalRefused', 'cancelled']);
  });

  test('twice at once under one key and under others is one request', async () => {
    const licence = await licenceUntil('2026-04-17');
    at('2026-03-02');
    const key = randomUUID();
    const answers = await Promise.all([ask(licence, '', key), ask(licence, '', key), ask(licence)]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    const { happened } = await fileOf(licence);
    expect(happened.filter(({ what }) => what === 'renewalAsked')).toHaveLength(1);
  });

  test('is the holder’s own; what he says has changed is read at the desk, and in the log by nobody', async () => {
    const licence = await licenceUntil('2026-04-17');
    at('2026-03-02');
    const stranger = { ...licence, holder: personCaller(office) };
    expect(await ask(stranger)).toEqual(no({ code: 'licenceNotFound' }));
    await ask(licence, '  地址改成新华路8号 ');
    expect((await fileOf(licence)).renewal).toEqual({
      ...{ on: '2026-03-02', inTime: true, closes: '2026-03-05', said: '地址改成新华路8号' },
    });
    const listed = await office.deps.db.within(officer.scope, (tx) =>
      listLicencesOfDesk(tx, office.deps, { caller: officer, query: { order: 'renewals' } }),
    );
    expect(listed.licences.map(({ id }) => id)).toContain(licence.id);
    const events = await office.database.follower.within(systemScope(office.database.area), (tx) =>
      tx.selectFrom('log.event').select('data').where('type', '=', 'renewalAsked').execute(),
    );
    expect(JSON.stringify(events)).not.toContain('新华路');
  });

  test('in the ten working days before it closes whoever has not asked is reminded, and nobody else', async () => {
    const [silent, asked] = [await licenceUntil('2026-04-17'), await licenceUntil('2026-04-17')];
    at('2026-01-30');
    await ask(asked);
    const told: string[] = [];
    const remind = () =>
      remindRenewals(office.deps, {
        scope: scope(),
        tell: (_tx, { id, closes }) => Promise.resolve(void told.push(`${id} ${closes}`)),
      });
    for (const day of ['2026-02-12', '2026-02-13', '2026-03-05', '2026-03-06']) {
      at(day);
      await remind();
    }
    const of = (id: string) => told.filter((one) => one.startsWith(id));
    expect(of(silent.id)).toEqual([`${silent.id} 2026-03-05`, `${silent.id} 2026-03-05`]);
    expect(of(asked.id)).toEqual([]);
  });
});

describe('an end names its cause in law', () => {
  test('and what ran out or was taken back can be cancelled for that alone', async () => {
    const licence = await licenceUntil('2026-04-17');
    at('2026-03-02');
    expect(await act(licence, { act: 'recalled' })).toEqual(no({ code: 'causeMissing' }));
    expect(await act(licence, { act: 'recalled', cause: 'ranOut' })).toEqual(no({ code: 'causeUnfit' }));
    expect(await act(licence, { act: 'recalled', cause: 'lawChanged' })).toMatchObject({ ok: true });
    const { status, causes, acts } = await fileOf(licence);
    expect({ status, acts, cancelled: causes.cancelled }).toEqual({
      ...{ status: 'recalled', acts: ['cancelled'], cancelled: ['takenAway'] },
    });
    expect(await act(licence, { act: 'cancelled', cause: 'dissolved' })).toEqual(no({ code: 'causeUnfit' }));
    expect(await act(licence, { act: 'cancelled', cause: 'takenAway', basis: '' })).toMatchObject({ ok: true });
    const { happened } = await fileOf(licence);
    expect(happened.slice(-2).map(({ what, basis }) => [what, basis])).toEqual([
      ['recalled', '《中华人民共和国行政许可法》第八条第二款、《公共场所卫生管理条例》第四条'],
      ['cancelled', '《中华人民共和国行政许可法》第七十条第（四）项'],
    ]);
  });
});

test('everything that it wrote follows from the log', async () => {
  const { follower, area } = office.database;
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});

describe('renewed before the old term is over', () => {
  const verified = (identifier: string) => {
    const stranger = { ...personCaller(office), scope: { area: office.database.area } };
    return verifyCertificate({ ...office.deps.certificates, db: office.deps.db }, stranger, identifier);
  };

  test('the old licence holds until its last day and says from when the new one does', async () => {
    const licence = await licenceUntil('2026-04-17');
    const { identifier: old } = await fileOf(licence);
    at('2026-03-02');
    await ask(licence);
    const renewed = await act(licence, { act: 'renewed' });
    expect(renewed).toMatchObject({ ok: true });
    for (const day of ['2026-03-02', '2026-04-17']) {
      at(day);
      const following = expect.objectContaining({ from: '2026-04-18', until: '2030-04-17' });
      const shown = { status: 'valid', identifier: old, until: '2026-04-17', following };
      expect(await seenBy(licence)).toMatchObject({ ...shown, renewal: undefined });
      expect(await fileOf(licence)).toMatchObject({ ...shown, face: 3 });
      expect(await verified(old)).toMatchObject({ status: 'valid', until: '2026-04-17', following: '2026-04-18' });
    }
    at('2026-04-18');
    const next = await fileOf(licence);
    expect(next).toMatchObject({ status: 'valid', from: '2026-04-18', following: null });
    expect(await verified(old)).toMatchObject({ status: 'changed', following: null });
    expect(await verified(next.identifier)).toMatchObject({ status: 'valid', following: null });
  });

  test('what becomes of the licence meanwhile becomes of the old version too', async () => {
    const licence = await licenceUntil('2026-04-17');
    const { identifier: old } = await fileOf(licence);
    at('2026-03-02');
    await act(licence, { act: 'renewed' });
    await act(licence, { act: 'suspended' });
    expect(await verified(old)).toMatchObject({ status: 'suspended', since: '2026-03-02', following: null });
    expect(await seenBy(licence)).toMatchObject({ status: 'suspended', identifier: old });
  });
});

test('a person’s copy has what he asked for in his words, and nobody else’s has', async () => {
  const licence = await licenceUntil('2026-04-17');
  at('2026-03-02');
  expect(await ask(licence, '负责人换了')).toMatchObject({ ok: true });
  const copyOf = (whose: Caller) =>
    office.deps.db.within(whose.scope, (tx) => collectRenewals(tx, office.deps.certificates));
  expect(await copyOf(licence.holder)).toEqual([
    expect.objectContaining({ licence: licence.id, askedOn: '2026-03-02', state: 'open', said: '负责人换了' }),
  ]);
  expect(await copyOf(personCaller(office))).toEqual([]);
});
