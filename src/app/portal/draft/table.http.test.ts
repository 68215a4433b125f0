import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { jsonOf, type Agent, type Answer } from '../../../../test/support/app/agent.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { syntheticCitizenId } from '../../../kernel/codes/synthetic.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Draft } from '../../../modules/intake/index.ts';

const PAGE = 'family-members';
const FIELD = 'family.members';
const child = { name: '演示小孩', relation: '子女', idNumber: syntheticCitizenId(civilDate('2015-05-05'), 7) };
const mother = { name: '演示妈妈', relation: '父母', idNumber: syntheticCitizenId(civilDate('1955-05-05'), 8) };

let app: TestApp;
let draft: string;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
}, 120_000);
afterAll(() => app.close());
beforeEach(async () => {
  ({ id: draft } = jsonOf<{ id: string }>(await app.cast.person.post('/api/drafts', { item: 'dibao' })));
});

const at = (place: string) => `/drafts/${draft}/pages/${PAGE}${place}`;
const form = (fields: Record<string, string>) => ({
  raw: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const cells = (row: Record<string, string>) =>
  Object.fromEntries(Object.entries(row).map(([column, cell]) => [`row.${column}`, cell]));
const send = (place: string, fields: Record<string, string>, as: Agent = app.cast.person) =>
  as.send('POST', at(place), form(fields));
const leadsTo = ({ status, headers }: Answer) => [status, headers.get('location')];
const rows = async (): Promise<unknown> => {
  const { answers } = jsonOf<Draft>(await app.cast.person.get(`/api/drafts/${draft}`));
  return JSON.parse(answers[FIELD] ?? '[]');
};

describe('without a script', () => {
  test('a table grows row by row, and each is there when one comes back', async () => {
    expect((await app.cast.person.get(at(''))).text).toContain('还没有添加');
    expect(leadsTo(await send('/rows/1', cells(child)))).toEqual([303, at('')]);
    expect(leadsTo(await send('/rows/2', cells(mother)))).toEqual([303, at('')]);
    expect(await rows()).toEqual([child, mother]);
    const { text } = await app.cast.person.get(at(''));
    expect(text).toContain('演示小孩');
    expect(text).not.toContain(child.idNumber);
  });
  test('a row that is sent twice is one row', async () => {
    await send('/rows/1', cells(child));
    await send('/rows/1', cells(child));
    expect(await rows()).toEqual([child]);
  });
  test('a row that is wrong is kept as it was typed, says what is wrong, and keeps the table from being handed in', async () => {
    const answer = await send('/rows/1', cells({ ...child, idNumber: '123' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/身份证号码.*有一位对不上/);
    expect(answer.text).toContain('演示小孩');
    const onward = await send('', {});
    expect([onward.status, onward.text.includes('第 1 行没有填好')]).toEqual([422, true]);
  });
  test('a row is changed in its place', async () => {
    await send('/rows/1', cells(child));
    await send('/rows/2', cells(mother));
    await send('/rows/1', cells({ ...child, relation: '其他' }));
    expect(await rows()).toEqual([{ ...child, relation: '其他' }, mother]);
  });
});

test('a script is told of which document a number in a row is', async () => {
  const { id } = jsonOf<{ id: string }>(await app.cast.person.post('/api/drafts', { item: 'enterprise-reg' }));
  const { text } = await app.cast.person.get(`/drafts/${id}/pages/shareholder-list/rows/1`);
  expect(text).toContain('&quot;idType&quot;:&quot;row.idType&quot;');
});

/** The mark of a row as its page bears it. */
const markOf = async (row: number) => {
  const { text } = await app.cast.person.get(at(''));
  return [...text.matchAll(/name="mark" value="([^"]+)"/g)][row - 1]?.[1] ?? '';
};

describe('taking a row away', () => {
  beforeEach(async () => {
    await send('/rows/1', cells(child));
    await send('/rows/2', cells(mother));
  });
  test('takes the one that was meant', async () => {
    expect(leadsTo(await send('/rows/1/remove', { mark: await markOf(1) }))).toEqual([303, at('')]);
    expect(await rows()).toEqual([mother]);
  });
  test('twice takes no other, and the page says that it has changed', async () => {
    const mark = await markOf(1);
    await send('/rows/1/remove', { mark });
    expect(leadsTo(await send('/rows/1/remove', { mark }))).toEqual([303, `${at('')}?gone=1`]);
    expect((await app.cast.person.get(`${at('')}?gone=1`)).text).toContain('刚刚已经改过');
    expect(await rows()).toEqual([mother]);
  });
});

describe('a script saves a cell when it is left', () => {
  const save = (row: number, answers: Record<string, string>) =>
    app.cast.person.send('PATCH', at(`/rows/${row}/cells`), { body: { answers } });
  test('and leaves the others as they were', async () => {
    await save(1, { 'row.name': child.name });
    await save(1, { 'row.relation': child.relation });
    expect(await rows()).toEqual([{ name: child.name, relation: child.relation }]);
  });
  test('a column that is not asked, and a row after the next, are refused', async () => {
    expect((await save(1, { 'row.shoeSize': '38' })).status).toBe(422);
    expect((await save(3, { 'row.name': '第三个' })).status).toBe(404);
    expect((await save(51, { 'row.name': '第五十一个' })).status).toBe(404);
    expect(await rows()).toEqual([]);
  });
});

test('somebody else reaches neither table nor row', async () => {
  const stranger = app.cast.nobody;
  for (const place of ['', '/rows/1']) expect((await stranger.get(at(place))).text).not.toContain('家庭成员信息');
  expect([303, 401, 404]).toContain((await send('/rows/1', cells(child), stranger)).status);
  expect(await rows()).toEqual([]);
});
