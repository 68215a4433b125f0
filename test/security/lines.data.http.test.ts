// quality §4: what is kept about people, where it lies and who could read it there.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPersonalData } from '../../src/platform/logging/index.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract.ts';
import { jsonOf } from '../support/app/agent.ts';
import { dumpOf } from '../support/app/dump.ts';
import { act, completeDraft, granted, handedIn, handIn } from '../support/app/errand.ts';
import { PHONE } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { publicHealthAnswers } from '../support/catalogue/answers.ts';
import { citizen, PASSWORD } from '../support/identity/people.ts';

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
    ...findPersonalData(rows).map(({ kind, masked }) => `${table}: ${kind} ${masked}`),
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
