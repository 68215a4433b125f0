// An organ decides on a licence that it gave: suspended, restored, renewed, changed, revoked; each with a paper, a message and what a verifier sees.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HeldCertificate, Verification } from '../../src/modules/certificates/contract.ts';
import type { ActOnLicence, LicenceAct, LicenceFile, LicencePage } from '../../src/modules/intake/licences/contract.ts';
import type { MessagePage } from '../../src/modules/messages/inbox/contract.ts';
import { jsonOf, type Agent, type Answer } from '../support/app/agent.ts';
import { granted, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson, type Known } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { findBroken } from '../support/invariants/find-broken.ts';

const REASON = '监督检查发现消毒间停用，限期整改。';
const BASIS = '《公共场所卫生管理条例》第十四条';

let app: TestApp;
let holder: Known;
let id: string;
let person = 600;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  person += 1;
  holder = await signedInPerson(app.house.modules.identity, person);
  const { caseId } = await handedIn(app.house, holder);
  await granted(app.cast, caseId);
  const [row] = await askOwner<{ certificate: string }>(
    app,
    `select certificate from certificates.version where case_id = '${caseId}'`,
  );
  id = row?.certificate ?? '';
});

type Wish = Partial<ActOnLicence> & { act: LicenceAct };

const fileOf = async (officer: Agent = app.cast.approver) =>
  jsonOf<LicenceFile>(await officer.get(`/api/licences/${id}`));
async function act(wish: Wish, officer: Agent = app.cast.approver): Promise<Answer> {
  const { version } = await fileOf();
  return officer.post(`/api/licences/${id}/act`, { version, reason: REASON, basis: BASIS, ...wish });
}
const done = async (wish: Wish) => jsonOf<{ decision: string }>(await act(wish));
const problemOf = ({ status, text }: Answer) => ({ status, ...(JSON.parse(text) as { code: string }) });
const verified = async (identifier: string) =>
  jsonOf<Extract<Verification, { identifier: string }>>(
    await holder.get(`/api/certificates/verification/${identifier}`),
  );

describe('an approver of the organ that gave it', () => {
  test('suspends it with a numbered decision that names the remedy, and restores it; a verifier sees both', async () => {
    const { identifier } = await fileOf();
    const { decision } = await done({ act: 'suspended' });
    expect(decision).toMatch(/审证字〔\d{4}〕第\d{5}号$/);
    expect(await verified(identifier)).toMatchObject({ status: 'suspended' });
    const suspended = await fileOf();
    expect(suspended.acts).toEqual(['resumed', 'revoked', 'recalled', 'struckOff', 'cancelled']);
    expect(suspended.happened.map(({ what }) => what)).toEqual(['issued', 'suspended']);
    const last = suspended.happened.at(-1);
    expect(last).toMatchObject({ decision, reason: REASON, basis: BASIS, version: 1 });
    const paper = await holder.get(`/my/cases/${suspended.caseId}/papers/${last?.paper ?? ''}`);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    await done({ act: 'resumed', reason: '整改合格。' });
    expect(await verified(identifier)).toMatchObject({ status: 'valid' });
  });

  test('tells the holder what was decided and why, outside without the reason', async () => {
    await done({ act: 'suspended' });
    const told = await vi.waitFor(
      async () => {
        const { messages } = jsonOf<MessagePage>(await holder.get('/api/messages'));
        const found = messages.find(({ title }) => title === '您的证照被暂扣了');
        expect(found).toBeDefined();
        return found;
      },
      { timeout: 5000 },
    );
    expect(JSON.stringify(told)).toContain(REASON);
  });

  test('renews it early: the next version has the number and waits for its day, the old one holds until then', async () => {
    const before = await fileOf();
    await done({ act: 'renewed', reason: '申请人提出延续，符合条件。', until: before.renewedUntil });
    const after = await fileOf();
    const { number, identifier, until } = before;
    expect(after).toMatchObject({ ...{ number, identifier, until }, face: 2, status: 'valid' });
    expect(after.following).toMatchObject({ until: before.renewedUntil });
    expect(await verified(identifier)).toMatchObject({ status: 'valid', following: after.following?.from });
    const metadata = jsonOf<Record<string, string>>(await holder.get(`/api/certificates/${id}/metadata`));
    expect(metadata).toMatchObject({
      certificate_source_id: expect.stringContaining('.002.'),
      associated_source_id: identifier,
      certificate_number: number,
      expiry_date: before.renewedUntil,
    });
    expect(await verified(metadata['certificate_source_id'] ?? '')).toMatchObject({ status: 'notYet', number });
    const stranger = await signedInPerson(app.house.modules.identity, 699);
    expect((await stranger.get(`/api/certificates/${id}/metadata`)).status).toBe(404);
  });

  test('changes what it says, and nothing is changed that says the same', async () => {
    const before = await fileOf();
    expect(problemOf(await act({ act: 'changed' }))).toMatchObject({ status: 422, code: 'nothingChanged' });
    const [entry] = before.entries;
    await done({ act: 'changed', entries: [{ name: entry?.name ?? '', value: '金乡县新华路8号' }] });
    const after = await fileOf();
    expect(after.entries[0]).toEqual({ name: entry?.name, value: '金乡县新华路8号' });
    expect(after.entries.slice(1)).toEqual(before.entries.slice(1));
    const pdf = await holder.get(`/my/cases/${after.caseId}/files/${after.file}`);
    expect(pdf.status).toBe(200);
    const held = await app.cast.approver.get(`/api/licences?words=${encodeURIComponent(before.identifier)}`);
    expect(jsonOf<LicencePage>(held).licences.map(({ identifier }) => identifier)).toEqual([after.identifier]);
  });

  test('revokes it for good, for a cause of the law: nothing more is done to it than to strike it from the register', async () => {
    expect(problemOf(await act({ act: 'revoked' }))).toMatchObject({ status: 422, code: 'causeMissing' });
    await done({ act: 'revoked', cause: 'deceit' });
    expect((await fileOf()).acts).toEqual(['cancelled']);
    expect(problemOf(await act({ act: 'resumed' }))).toMatchObject({ status: 409, code: 'certificateNotAllowed' });
  });

  test('finds it among the newest, and among those that end next', async () => {
    for (const order of ['all', 'ending']) {
      const { licences } = jsonOf<LicencePage>(await app.cast.approver.get(`/api/licences?order=${order}`));
      expect(licences.map((licence: Pick<HeldCertificate, 'id'>) => licence.id)).toContain(id);
    }
  });
});

describe('nothing is decided', () => {
  test('by a clerk or a reviewer, by an organ that did not give it, or without a second factor', async () => {
    for (const officer of [app.cast.clerk, app.cast.reviewer])
      expect((await act({ act: 'revoked', cause: 'deceit' }, officer)).status).toBe(403);
    const { identity } = app.house.modules;
    const police = await signedInOfficer(identity, {
      number: 100 + person,
      roles: ['approver'],
      department: 'police',
    });
    expect(problemOf(await act({ act: 'revoked', cause: 'deceit' }, police))).toMatchObject({
      status: 404,
      code: 'licenceNotFound',
    });
    expect((await police.get(`/api/licences/${id}`)).status).toBe(404);
    expect((await holder.post(`/api/licences/${id}/act`, {})).status).toBeGreaterThanOrEqual(400);
    expect((await fileOf()).happened).toHaveLength(1);
  });

  test('without a reason or a provision, or on a licence that moved on meanwhile', async () => {
    expect(problemOf(await act({ act: 'suspended', reason: ' ' }))).toMatchObject({ code: 'reasonMissing' });
    expect(problemOf(await act({ act: 'suspended', basis: '' }))).toMatchObject({ code: 'reasonMissing' });
    expect(problemOf(await act({ act: 'suspended', version: 7 }))).toMatchObject({ status: 412, code: 'stale' });
  });

  test('twice when two decide at once: one decision, and its number is the next', async () => {
    const { version } = await fileOf();
    const wish = { version, act: 'cancelled', cause: 'personGone', reason: REASON, basis: BASIS };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => app.cast.approver.post(`/api/licences/${id}/act`, wish)),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412]);
    const { foundation } = app.house;
    const { config, databases, fileStore: store } = foundation;
    const examined = { area: config.area, follower: databases.follower, store, acknowledged: [] };
    expect(await findBroken(examined)).toEqual([]);
  });
});
