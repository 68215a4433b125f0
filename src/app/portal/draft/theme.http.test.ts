import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Agent, type Answer } from '../../../../test/support/app/agent.ts';
import { callerOf } from '../../../../test/support/app/errand.ts';
import { signedInPerson } from '../../../../test/support/app/people.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { fillTheme } from '../../../../test/support/intake/filled-theme.ts';
import { pdf } from '../../../../test/support/files/samples.ts';

let app: TestApp;
let other: Agent;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  other = await signedInPerson(app.house.modules.identity, 951);
}, 180_000);
afterAll(() => app.close());

/** A sole trader opens a small eating place with a sign. */
const TOLD = {
  ...{ 'q-haslic': '1', 'q-kind': '1', 'q-small': '0', 'q-crowd': '1', 'q-sign': '0', 'q-ad': '1' },
  ...{ 'q-drain': '1', 'q-tobacco': '1', 'q-hire': '1' },
};
const GUIDE = `/themes/open-restaurant?${new URLSearchParams(TOLD).toString()}`;
const START = `/themes/open-restaurant/start?${new URLSearchParams(TOLD).toString()}`;

const form = (fields: Record<string, string>) => ({
  raw: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const post = (path: string, fields: Record<string, string> = {}, as: Agent = app.cast.person) =>
  as.send('POST', path, form(fields));
const placeOf = ({ status, headers }: Answer) => [status, headers.get('location') ?? ''] as const;
const textOf = async (path: string, as: Agent = app.cast.person) => {
  const { text } = await as.get(path);
  return text
    .slice(text.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
};

async function begun(): Promise<string> {
  const [status, place] = placeOf(await post('/themes/open-restaurant/start', { ...TOLD, for: 'self', _asked: '1' }));
  expect([status, place]).toEqual([303, expect.stringMatching(/^\/drafts\/[0-9a-f-]{36}$/)]);
  return place;
}

describe('beginning', () => {
  test('the guide leads to one form, which says what it is for before it begins', async () => {
    const guide = await app.cast.person.get(GUIDE);
    expect(guide.text).toContain('/themes/open-restaurant/start?');
    const text = await textOf(START);
    expect(text).toContain('个体工商户设立登记');
    expect(text).toContain('一张表、一套材料');
    expect(placeOf(await app.cast.person.get('/themes/open-restaurant/start'))[0]).toBe(303);
    expect((await app.cast.person.get('/themes/nothing/start')).status).toBe(404);
  });
  test('it says which items go to which department, once for all', async () => {
    const place = await begun();
    const text = await textOf(place);
    expect(text).toContain('一起办的事项');
    expect(text).toContain('户外招牌');
    expect(await textOf('/my')).toContain('开办餐饮店');
  });
});

describe('going through it', () => {
  test('an answer that several items ask for is asked on one page and shown in the check', async () => {
    const place = await begun();
    const { text } = await app.cast.person.get(place);
    const found = text.matchAll(/href="(\/drafts\/[^"]+\/pages\/[^"?]+)\?from=list/g);
    const pages = [...found].flatMap(([, page]) => page ?? []);
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages.slice(0, 4)) expect((await app.cast.person.get(page)).status).toBe(200);
    const check = await textOf(`${place}/check`);
    expect(check).toContain('提交以后送到这些部门');
    expect(check).toContain('金乡县综合行政执法局');
  });
  test('a file is sent once, is shown, opened and taken off again', async () => {
    const place = await begun();
    const { text } = await app.cast.person.get(`${place}/materials`);
    const [material = ''] = [...text.matchAll(/href="(\/drafts\/[^"]+\/materials\/[^"?]+)"/g)].map(
      ([, one]) => one ?? '',
    );
    expect((await app.cast.person.get(material)).text).toContain('用在：');
    const sent = new FormData();
    sent.append('files', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), '身份证.pdf');
    const upload = await app.cast.person.send('POST', material, { raw: sent });
    expect(placeOf(upload)).toEqual([303, material]);
    const shown = await app.cast.person.get(material);
    const [file = ''] = [...shown.text.matchAll(/href="([^"]+\/files\/[^"]+)"/g)].map(([, one]) => one ?? '');
    expect((await app.cast.person.get(file)).status).toBe(200);
    expect((await other.get(file)).status).toBe(404);
    expect(placeOf(await post(`${file}/remove`))).toEqual([303, material]);
    expect((await app.cast.person.get(material)).text).not.toContain('/files/');
  });
  test('another situation adds and takes out items', async () => {
    const place = await begun();
    expect(await textOf(`${place}/situation`)).toContain('是否零售烟草');
    const [status, done] = placeOf(await post(`${place}/situation`, { ...TOLD, 'q-tobacco': '0', 'q-sign': '1' }));
    expect([status, done]).toEqual([303, `${place}/situation?added=1&gone=1`]);
    expect(await textOf(done)).toContain('加上 1 项，去掉 1 项');
    expect(await textOf(place)).toContain('烟草');
    expect((await post(`${place}/situation`, { ...TOLD, 'q-kind': '77' })).status).toBe(422);
  });
  test('a part leads to the whole; somebody else sees nothing of it', async () => {
    const place = await begun();
    for (const page of ['', '/check', '/materials', '/situation', '/discard'])
      expect([page, (await other.get(place + page)).status]).toEqual([page, 404]);
    expect((await post(`${place}/situation`, TOLD, other)).status).toBe(404);
  });
  test('given up, it is gone, also where it is pressed twice', async () => {
    const place = await begun();
    expect((await app.cast.person.get(`${place}/discard`)).status).toBe(200);
    expect(placeOf(await post(`${place}/discard`))[0]).toBe(303);
    expect(placeOf(await post(`${place}/discard`))[0]).toBe(303);
    expect((await app.cast.person.get(place)).status).toBe(404);
  });
});

describe('the word of somebody else', () => {
  /** Rented premises, shown by nothing: the landlord is asked in the part that registers the trader. */
  async function rented(): Promise<{ place: string; asking: string }> {
    const place = await begun();
    jsonOf(
      await app.cast.person.post(`/api/theme-drafts/${place.replace('/drafts/', '')}/answers`, {
        answers: { 'site.tenure': '租赁' },
      }),
    );
    const { text } = await app.cast.person.get(`${place}/check`);
    expect(text).toContain('请别人确认');
    return { place, asking: /href="(\/drafts\/[^"]+\/second-persons)"/.exec(text)?.[1] ?? '' };
  }

  test('the check leads to where it is asked for, and that page back to the whole', async () => {
    const { place, asking } = await rented();
    expect(asking).not.toBe(`${place}/second-persons`);
    const page = await app.cast.person.get(asking);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`href="${place}"`);
    const sent = await post(`${asking}/individual-biz-reg.landlord`, { name: '演示房东', mobile: '13700000021' });
    expect(placeOf(sent)).toEqual([303, `${asking}?done=sent`]);
    expect(await textOf(asking)).toContain('等对方确认');
    const revoked = await post(`${asking}/individual-biz-reg.landlord/link`, { act: 'revoke' });
    expect(placeOf(revoked)).toEqual([303, `${asking}?done=withdrawn`]);
    expect((await other.get(asking)).status).toBe(404);
  });
  test('what a part refuses since it belongs to a whole leads to the whole', async () => {
    const { place, asking } = await rented();
    const part = asking.replace('/second-persons', '');
    for (const page of ['', '/check', '/materials', '/submit', '/discard', '/early-service'])
      expect([page, ...placeOf(await app.cast.person.get(part + page))]).toEqual([page, 303, place]);
    for (const act of ['/discard', '/renew'])
      expect([act, ...placeOf(await post(part + act))]).toEqual([act, 303, place]);
    expect(placeOf(await post(`${part}/submit`, { consent: 'yes', declaration: 'yes' }))).toEqual([303, place]);
  });
});

describe('handing it in', () => {
  /** Everything is answered and handed in by who began it. */
  async function complete(place: string): Promise<void> {
    const caller = await callerOf(app.house, app.cast.person);
    await fillTheme(app.house.modules.intake, caller, place.replace('/drafts/', ''));
  }
  const TICKED = { consent: 'yes', anotherOne: 'yes', declaration: 'yes' };

  test('what is not complete leads back to the check', async () => {
    const place = await begun();
    expect(placeOf(await app.cast.person.get(`${place}/submit`))).toEqual([303, `${place}/check`]);
    expect(placeOf(await post(`${place}/submit`, TICKED))).toEqual([303, `${place}/check`]);
    expect(placeOf(await post(`${place}/submit`, TICKED, other))[0]).toBe(404);
  });
  test('from the check over consent to a receipt with one number and every item; a draft it is no more', async () => {
    const place = await begun();
    await complete(place);
    expect((await app.cast.person.get(`${place}/check`)).text).toContain(`href="${place}/submit"`);
    expect(await textOf(`${place}/submit`)).toContain('我同意使用这些信息');
    const unticked = await post(`${place}/submit`, { declaration: 'yes' });
    expect(unticked.status).toBe(422);
    expect(unticked.text).toContain('请勾选：同意使用这些信息');
    const [status, received] = placeOf(await post(`${place}/submit`, { ...TICKED, _once: 'one' }));
    expect([status, received]).toEqual([303, expect.stringMatching(/^\/my\/themes\/[0-9a-f-]{36}\/received$/)]);
    const text = await textOf(received);
    expect(text).toMatch(/套餐编号 TC ?\d/);
    expect(text).toMatch(/预计\d+月\d+日全部办好/);
    expect(text).toMatch(/个体工商户设立登记 办件编号：/);
    expect(text).toMatch(/小餐饮登记 等“ ?个体工商户设立登记 ?”办好，自动接着提交/);
    expect((await other.get(received)).status).toBe(404);
    // Sent again, under that key or another, and every page of the draft: the receipt.
    for (const again of [{ _once: 'one' }, { _once: 'two' }])
      expect(placeOf(await post(`${place}/submit`, { ...TICKED, ...again }))).toEqual([303, received]);
    for (const page of ['', '/check', '/submit', '/situation', '/materials'])
      expect([page, ...placeOf(await app.cast.person.get(place + page))]).toEqual([page, 303, received]);
    expect(await textOf('/my')).not.toContain(place);
  });
  test('other programs hand it in, once', async () => {
    const place = await begun();
    await complete(place);
    const path = `/api/theme-drafts/${place.replace('/drafts/', '')}/submit`;
    const said = { consent: true, anotherOne: true };
    expect(jsonOf(await app.cast.person.post(path, said, 'hand-in'))).toMatchObject({
      number: expect.stringMatching(/^TC/),
      parts: expect.arrayContaining([{ item: 'small-catering-reg', receipt: null }]),
    });
    expect((await app.cast.person.post(path, said, 'hand-in')).status).toBe(200);
    expect((await app.cast.person.post(path, said, 'again')).status).toBe(409);
  });
});

test('a child: the guide leads to one form as well', async () => {
  const codes = { 'q-born': '0', 'q-mode': '0', 'q-follow': '0', 'q-reg': '0', 'q-benefit': '0', 'q-subsidy': '0' };
  const guide = await app.cast.person.get(`/themes/newborn?${new URLSearchParams(codes).toString()}`);
  expect(guide.text).toContain('/themes/newborn/start?');
});

test('other programs begin, fill in, change and throw away the same by the interface', async () => {
  const { person } = app.cast;
  const told = { haslic: false, kind: '个体工商户', small: true, crowd: false, sign: true, ad: false, drain: false };
  const whole = { ...told, tobacco: false, hire: false };
  expect((await person.post('/api/theme-drafts', { theme: 'open-restaurant', told: {} })).status).toBe(422);
  const starting = { theme: 'open-restaurant', told: whole };
  const { id } = jsonOf<{ id: string }>(await person.post('/api/theme-drafts', starting, 'once'));
  expect(jsonOf<{ id: string }>(await person.post('/api/theme-drafts', starting, 'once')).id).toBe(id);
  const one = `/api/theme-drafts/${id}`;
  jsonOf(await person.post(`${one}/answers`, { answers: { 'applicant.phone': '13800000000' } }));
  expect(jsonOf(await person.get(one))).toMatchObject({ answers: { 'applicant.phone': '13800000000' } });
  expect(jsonOf(await person.get(`${one}/check`))).toMatchObject({ outdated: [] });
  const changed = await person.post(`${one}/situation`, { told: { ...whole, tobacco: true } });
  expect(jsonOf(changed)).toEqual({ added: ['tobacco-retail'], gone: [] });
  expect(jsonOf<{ id: string }[]>(await person.get('/api/theme-drafts')).map((row) => row.id)).toContain(id);
  expect((await other.get(one)).status).toBe(404);
  expect((await person.send('DELETE', one)).status).toBe(200);
  expect((await person.get(one)).status).toBe(404);
});
