// quality §4: what is kept about people, where it lies and who could read it there.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { formOf, formWording } from '../../src/modules/forms/index.ts';
import type { CasePage } from '../../src/modules/intake/cases/contract.ts';
import { writeBackup } from '../../src/platform/backup/index.ts';
import { systemScope } from '../../src/platform/database/index.ts';
import { wholeStore } from '../../src/platform/files/index.ts';
import { findPersonalData } from '../../src/platform/logging/index.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { jsonOf } from '../support/app/agent.ts';
import { dumpOf } from '../support/app/dump.ts';
import { act, caseFileOf, completeDraft, granted, handedIn, handIn } from '../support/app/errand.ts';
import { PHONE, signedInPerson } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { publicHealthAnswers } from '../support/catalogue/answers.ts';
import { everyKey, towns, versionOf } from '../support/catalogue/versions.ts';
import { citizen, PASSWORD } from '../support/identity/people.ts';
import { findBroken } from '../support/invariants/find-broken.ts';

let app: TestApp;
let corrected: Receipt;
/** What nobody may find who holds the database or the log and no key. */
let secrets: string[];

/** A town's day: an account is opened, an errand granted, another sent back, corrected under keys and sent again. */
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'trace' });
  const { house, cast } = app;
  const registration = { name: '演示赵六', citizenId: citizen(950), phone: '13733334444', password: PASSWORD };
  jsonOf(await cast.nobody.post('/api/identity/registrations', registration, 'register-once'), 202);
  const first = await handedIn(house, cast.person);
  await granted(cast, first.caseId);
  corrected = await handedIn(house, cast.person);
  const missing = [{ key: 'site.area', what: '请核对面积。' }];
  jsonOf(await act(cast.clerk, corrected.caseId, ['ask-correction', { missing }]));
  const { id } = jsonOf<{ id: string }>(
    await cast.person.post(`/api/cases/${corrected.caseId}/correction`, undefined, 'correct-once'),
  );
  jsonOf(await cast.person.post(`/api/drafts/${id}/answers`, { answers: { 'site.area': '90' } }, 'save-once'));
  jsonOf(await handIn(cast.person, id, 'submit-once'));
  await completeDraft(house, cast.person);
  jsonOf(await cast.person.post('/api/identity/me/export', undefined, 'export-once'));
  secrets = [
    PHONE,
    PASSWORD,
    registration.phone,
    registration.citizenId,
    registration.name,
    '演示李四',
    publicHealthAnswers['org.legalRepIdNumber'] ?? '',
    publicHealthAnswers['org.legalRepName'] ?? '',
    publicHealthAnswers['org.name'] ?? '',
    ...[901, 902, 903, 904, 905, 906, 907].map(citizen),
  ];
});
afterAll(() => app.close());

test('line 14: a dump of every table holds no identity number, telephone, name or password in clear', async () => {
  const dump = await dumpOf(app.house.foundation.databases.owner);
  const found = [...dump].flatMap(([table, rows]) => [
    ...secrets.filter((secret) => rows.includes(secret)).map((secret) => `${table}: ${secret}`),
    // Scripts of themes speak of invented people, and ship in the open with the product.
    ...(table === 'themes.journey' ? [] : findPersonalData(rows)).map(
      ({ kind, masked }) => `${table}: ${kind} ${masked}`,
    ),
  ]);
  expect(found).toEqual([]);
  // The dump is one of a county in which something happened.
  expect([...dump.values()].filter((rows) => rows !== '').length).toBeGreaterThan(30);
});

test('line 14: a dump holds no query code either: what opens a status is not kept in clear', async () => {
  const dump = await dumpOf(app.house.foundation.databases.owner);
  const pattern = new RegExp(`queryCode[^\\d]{1,8}${corrected.queryCode}`);
  expect([...dump].filter(([, rows]) => pattern.test(rows)).map(([table]) => table)).toEqual([]);
});

test('line 15: the log of the whole day, at its most talkative, names nobody', () => {
  const log = app.log.join('');
  expect(app.log.length).toBeGreaterThan(20);
  expect(findPersonalData(log)).toEqual([]);
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});

describe('line 26: a backup', () => {
  test('holds no key, nobody in clear, and files only as they lie encrypted', async () => {
    const { databases, fileStore } = app.house.foundation;
    const folder = await mkdtemp(join(tmpdir(), 'ow-backup-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const to = join(folder, 'county.onewindow');
    const report = await writeBackup({ owner: databases.owner, files: wholeStore(fileStore), to });
    const archive = gunzipSync(await readFile(to)).toString('latin1');
    const latin = (text: string) => Buffer.from(text).toString('latin1');
    expect([report.rows > 100, report.files > 5]).toEqual([true, true]);
    const [{ wrapped } = { wrapped: 'none' }] = await askOwner<{ wrapped: string }>(
      app,
      `select encode(wrapped, 'hex') as wrapped from keys.data_key where wrapped is not null limit 1`,
    );
    const keys = [wrapped, ...(await readFile(join(app.folder, 'keys/master.key'), 'latin1')).split(/[^\w+/=-]+/)];
    const found = [...keys.filter((key) => key.length > 30), ...secrets.map(latin), '%PDF', 'rows/keys.'];
    expect(found.filter((text) => archive.includes(text))).toEqual([]);
    expect(archive).toContain('rows/log.event');
  });
});

test('line 26: uploaded documents and printed papers lie encrypted on the disk', async () => {
  const folder = join(app.folder, 'files');
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const stored = names.filter((entry) => entry.isFile() && entry.name !== 'mark');
  const readable: string[] = [];
  for (const { parentPath, name } of stored) {
    const bytes = await readFile(join(parentPath, name), 'latin1');
    if (/%PDF|trailer|Catalog/.test(bytes)) readable.push(name);
  }
  expect(stored.length).toBeGreaterThan(5);
  expect(readable).toEqual([]);
});

describe('line 24: whoever is asked', () => {
  test('is told for each answer what it is for and by which law, in every form that is online', () => {
    const forms = everyKey.map((key) => formOf(versionOf(key), towns));
    const online = forms.flatMap((form) => (form.ok ? [form.value] : []));
    const fields = online.flatMap(({ item, pages }) =>
      pages.flatMap((page) => page.fields.map((field) => ({ item, field }))),
    );
    const unexplained = fields.filter(
      ({ field }) => field.legalBasis.length === 0 || !(field.purpose in formWording.zh.purposes),
    );
    expect(unexplained.map(({ item, field }) => `${item} ${field.id}`)).toEqual([]);
    expect(fields.filter(({ field }) => field.sensitivity === 'sensitive').length).toBeGreaterThan(0);
  });

  test('reads it on the page, and nothing sensitive is handed in without a consent of its own', async () => {
    const { house, cast } = app;
    const draft = await completeDraft(house, cast.person);
    const form = formOf(versionOf('public-health'), towns);
    const pages = form.ok ? form.value.pages : [];
    const asked = pages.find(({ fields }) => fields.some(({ id }) => id === 'org.legalRepIdNumber'));
    const address = `/drafts/${draft}/pages/${asked?.id ?? ''}?change=1`;
    const { text } = await cast.person.send('GET', address, { headers: { accept: 'text/html' } });
    expect(text).toContain(formWording.zh.sensitivity.sensitive);
    const refused = await cast.person.post(`/api/drafts/${draft}/submit`, { consent: false, anotherOne: true });
    expect([refused.status, JSON.parse(refused.text)]).toEqual([
      422,
      expect.objectContaining({ code: 'consentMissing' }),
    ]);
  });
});

describe('line 17: what is no longer needed', () => {
  test('goes by itself: the jobs that forget are in the timetable', async () => {
    const timetable = await askOwner<{ identifier: string }>(
      app,
      'select identifier from graphile_worker._private_known_crontabs order by 1',
    );
    expect(timetable.map(({ identifier }) => identifier)).toEqual(
      expect.arrayContaining([
        'http:forgetAnswers',
        'http:forgetCounts',
        'files:sweep',
        'identity:tidy',
        'messages:tidy',
      ]),
    );
  });

  test('is erased with the key: the case stands, the person in it is gone, and the log still proves itself', async () => {
    const { house, cast } = app;
    const { config, databases, vault, fileStore: store } = house.foundation;
    const person = await signedInPerson(house.modules.identity, 960);
    const receipt = await handedIn(house, person);
    await granted(cast, receipt.caseId);
    await databases.app.within(systemScope(config.area), (tx) =>
      vault.destroyKey(tx, `person/${person.person}`, '个人信息保护法第四十七条'),
    );
    const file = await caseFileOf(cast.clerk, receipt.caseId);
    expect(file).toMatchObject({ applicantName: '', answers: [], row: { number: receipt.number, outcome: 'granted' } });
    const list = jsonOf<CasePage>(await cast.clerk.get('/api/cases?state=concluded'));
    expect(list.cases.find(({ number }) => number === receipt.number)).toMatchObject({ applicant: '' });
    const examined = { area: config.area, follower: databases.follower, store, acknowledged: [receipt] };
    expect(await findBroken(examined)).toEqual([]);
  });
});
