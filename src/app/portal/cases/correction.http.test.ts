import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Agent, type Answer } from '../../../../test/support/app/agent.ts';
import { askingDepartments, asks, caseOf, retiring } from '../../../../test/support/app/gathered.ts';
import { caseFileOf } from '../../../../test/support/app/errand.ts';
import { signedInPerson } from '../../../../test/support/app/people.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { pdf } from '../../../../test/support/files/samples.ts';
import { eventually } from '../../../../test/support/log/following.ts';
import type { ThemeReceipt } from '../../../modules/intake/index.ts';

let app: TestApp;
let other: Agent;
let theme: ThemeReceipt;
let clerks: Awaited<ReturnType<typeof askingDepartments>>;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  other = await signedInPerson(app.house.modules.identity, 961);
  theme = await retiring(app.house, app.cast.person);
  clerks = await askingDepartments(app.house, 962);
  for (const item of ['pension-retire', 'elder-card'] as const) await asks(clerks[item], theme, item);
}, 180_000);
afterAll(() => app.close());

const list = () => `/my/themes/${theme.id}/correction`;
const textIn = ({ text }: Answer) =>
  text
    .slice(text.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const place = ({ status, headers }: Answer) => [status, headers.get('location')];

/** The form as a browser without a script sends it: fields and files in one. */
async function send(
  fields: Record<string, string>,
  files: Record<string, Uint8Array> = {},
  as: Agent = app.cast.person,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [material, content] of Object.entries(files))
    form.set(`file:${material}`, new File([Buffer.from(content)], '身份证.pdf', { type: 'application/pdf' }));
  return as.send('POST', list(), { raw: form });
}

test('the theme calls once, with the earliest day and each item’s own, and every way leads to the one list', async () => {
  const page = await app.cast.person.get(`/my/themes/${theme.id}`);
  expect(textIn(page)).toContain('2 个事项要您补正');
  expect(textIn(page)).toMatch(/最早的一项请在\d+月\d+日前补好/);
  expect(page.text).toContain(`href="${list()}"`);
  const part = await app.cast.person.get(`/my/cases/${caseOf(theme, 'elder-card')}`);
  expect(part.text).toContain(`href="${list()}"`);
  expect(textIn(part)).toContain('只补这一项');
});

test('the list asks each thing once, says why for each item, and needs no script', async () => {
  const page = await app.cast.person.get(list());
  const text = textIn(page);
  for (const said of ['背面没有拍到', '照片太暗', '少一位', '打不通', '和身份证不一样']) expect(text).toContain(said);
  expect(page.text.match(/type="file"/g)).toHaveLength(1);
  expect(page.text.match(/name="applicant.phone"/g)).toHaveLength(1);
  expect(page.text.match(/<form[^>]+multipart/g)).toHaveLength(1);
});

test('is nobody else’s, on any way', async () => {
  expect((await other.get(list())).status).toBe(404);
  expect((await send({}, {}, other)).status).toBe(404);
  expect((await other.get(`/my/themes/${theme.id}/corrections/1/1`)).status).toBe(404);
  const api = `/api/theme-cases/${theme.id}/correction`;
  expect((await other.get(api)).status).toBe(404);
  expect((await other.post(api, { consent: true, answers: {} })).status).toBe(404);
  expect((await app.cast.clerk.get(api)).status).toBe(403);
  expect((await app.cast.nobody.get(api)).status).toBe(401);
});

test('its paper can be had as soon as it is gathered, in each edition and no other', async () => {
  await eventually(async () => {
    const paper = await app.cast.person.get(`/my/themes/${theme.id}/corrections/1/1`);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });
  expect((await app.cast.person.get(`/my/themes/${theme.id}/corrections/1/9`)).status).toBe(404);
  expect((await app.cast.person.get(`/my/themes/${theme.id}/corrections/2/1`)).status).toBe(404);
});

describe('answering', () => {
  test('without the consent says so, and keeps what was typed', async () => {
    const sent = await send({ 'applicant.phone': '12', _once: randomUUID() });
    expect(place(sent)).toEqual([303, `${list()}?done=saved`]);
    const page = await app.cast.person.get(list());
    expect(page.text).toContain('value="12"');
    expect(page.text).toContain('error-summary');
  });
  test('a file that is none is refused for itself, and the rest is kept', async () => {
    const sent = await send(
      { 'applicant.phone': '13912345678', _once: randomUUID() },
      { 'common.id-card': Buffer.from('x') },
    );
    expect(sent.status).toBe(422);
    expect(textIn(sent)).toContain('身份证.pdf');
    expect(sent.text).toContain('value="13912345678"');
  });
  test('a part of it hands in what is complete; sent twice it counts once, and what is left still waits', async () => {
    const fields = { 'applicant.phone': '13912345678', consent: 'yes', _once: randomUUID() };
    const first = await send(fields, { 'common.id-card': pdf() });
    expect(place(first)).toEqual([303, `${list()}?done=some`]);
    expect(place(await send(fields, { 'common.id-card': pdf() }))).toEqual(place(first));
    const stateOf = async (item: keyof typeof clerks) =>
      (await caseFileOf(clerks[item], caseOf(theme, item))).row.state;
    expect([await stateOf('pension-retire'), await stateOf('elder-card')]).toEqual(['submitted', 'awaitingCorrection']);
    const text = textIn(await app.cast.person.get(list()));
    expect(text).toContain('1 个事项要您补正');
    expect(text).toContain('和身份证不一样');
  });
  test('and the rest ends it', async () => {
    const last = await send({ 'beneficiary.name': '演示王五', consent: 'yes', _once: randomUUID() });
    expect(place(last)).toEqual([303, `/my/themes/${theme.id}?done=corrected`]);
    expect(textIn(await app.cast.person.get(`/my/themes/${theme.id}?done=corrected`))).toContain('补正都提交了');
    expect(place(await app.cast.person.get(list()))).toEqual([303, `/my/themes/${theme.id}`]);
    expect(place(await send({ _once: randomUUID() }))).toEqual([303, `/my/themes/${theme.id}?done=corrected`]);
    const { theme: around } = await caseFileOf(clerks['elder-card'], caseOf(theme, 'elder-card'));
    expect(around?.correction).toMatchObject({ others: [{ state: 'answered' }] });
  });
  test('by the interface, in English', async () => {
    const own = await retiring(app.house, app.cast.person);
    await asks(clerks['elder-card'], own, 'elder-card');
    const api = `/api/theme-cases/${own.id}/correction`;
    const view = jsonOf<{ entries: { id: string }[] }>(await app.cast.person.get(api));
    expect(view.entries.map(({ id }) => id)).toEqual(['applicant.phone', 'common.id-card', 'beneficiary.name']);
    const said = {
      answers: { 'applicant.phone': '13912345678', 'beneficiary.name': '演示王五' },
      brings: ['common.id-card'],
      consent: true,
    };
    expect(jsonOf(await app.cast.person.post(api, said))).toEqual({ answered: ['elder-card'], open: [] });
    expect((await app.cast.person.post(api, said)).status).toBe(409);
  });
});
