import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Agent, Answer } from '../../../../test/support/app/agent.ts';
import { signedInPerson } from '../../../../test/support/app/people.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { citizen } from '../../../../test/support/identity/people.ts';
import { fillRegisters } from '../../../modules/registers/index.ts';

const NUMBER = 953;

let app: TestApp;
let person: Agent;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  person = await signedInPerson(app.house.modules.identity, NUMBER);
}, 180_000);
afterAll(() => app.close());

const TOLD = {
  ...{ 'q-haslic': '1', 'q-kind': '1', 'q-small': '0', 'q-crowd': '1', 'q-sign': '0', 'q-ad': '1' },
  ...{ 'q-drain': '1', 'q-tobacco': '1', 'q-hire': '1', for: 'self', _asked: '1' },
};
const CARD = 'common.id-card';
const post = (path: string, fields: Record<string, string> = {}) =>
  person.send('POST', path, {
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const placeOf = ({ status, headers }: Answer) => [status, headers.get('location') ?? ''] as const;
const begun = async (): Promise<string> => placeOf(await post('/themes/open-restaurant/start', TOLD))[1];
const textOf = async (path: string) => (await person.get(path)).text;
const card = (draft: string, act = '') => `${draft}/materials/${CARD}${act}`;

describe('a register in place of a paper', () => {
  test('is offered with what is asked of whom; what it does not say is asked for, and that is said', async () => {
    const draft = await begun();
    expect(await textOf(`${draft}/materials`)).toContain('可以授权查询');
    const page = await textOf(card(draft));
    for (const word of ['人口基础信息库', '出生日期、是否在世', '同意查询']) expect(page).toContain(word);
    expect(placeOf(await post(card(draft, '/authorise')))).toEqual([303, card(draft)]);
    expect(await textOf(card(draft))).toContain('没有查到');
    expect(await textOf(`${draft}/materials`)).toContain(card(draft));
  });
  test('says it: the list says whom we asked and for what it stands, until consent is taken back', async () => {
    const { db, vault, now } = app.house.modules.intake;
    const { area } = app.house.foundation.config;
    const said = { birthDate: '1990-05-17', living: true };
    const entry = { register: 'population' as const, subject: citizen(NUMBER), asOf: '2026-01-01', synthetic: true };
    await db.within({ area }, (tx) => fillRegisters(tx, { vault, now }, [{ ...entry, fields: said }]));
    const draft = await begun();
    expect(placeOf(await post(card(draft, '/authorise')))).toEqual([303, `${draft}/materials`]);
    const list = await textOf(`${draft}/materials`);
    expect(list).toContain('经本人（本单位）授权');
    expect(list).toContain('收回同意');
    expect(placeOf(await post(card(draft, '/withdraw')))).toEqual([303, card(draft)]);
    expect(await textOf(`${draft}/materials`)).not.toContain('经本人（本单位）授权');
  });
  test('of a theme that is not mine nothing is asked', async () => {
    const draft = await begun();
    const stranger = await signedInPerson(app.house.modules.identity, 954);
    const { status } = await stranger.send('POST', card(draft, '/authorise'), {
      raw: '',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(status).toBe(404);
  });
});
