import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import type { Office } from '../../../../test/support/intake/office.ts';
import { loadInto, openThemeOffice, SMALL_CATERING } from '../../../../test/support/intake/themes.ts';
import { themesFile } from '../../../../test/support/themes/starter.ts';
import { no } from '../../../kernel/result.ts';
import './store.ts';
import { forgetChecklists, openChecklist, saveChecklist } from './commands.ts';

let office: Office;
beforeAll(async () => {
  office = await openThemeOffice();
}, 60_000);
afterAll(() => office.close());

const scope = () => ({ area: office.database.area });
const deps = () => ({ db: office.database.app, now: office.deps.now });
const save = (told = SMALL_CATERING, theme = 'open-restaurant', key?: string) =>
  saveChecklist(
    deps(),
    { scope: scope(), once: key === undefined ? undefined : { caller: 'anonymous/', key, requestHash: 'same' } },
    { theme, told },
  );
const open = (code: string) => openChecklist(deps(), scope(), code);

describe('a checklist', () => {
  test('is kept under a code, opens on any device however the code is typed, and holds the answers only', async () => {
    office.setNow('2026-03-02T02:00:00Z');
    const { code, until } = valueOf(await save());
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
    expect(until).toBe('2026-08-29');
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    expect(valueOf(await open(typed))).toMatchObject({
      ...{ code, told: SMALL_CATERING, renewed: false, dropped: [], savedOn: '2026-03-02' },
      theme: { key: 'open-restaurant' },
    });
  });
  test('is kept once, however often and at once the form is sent', async () => {
    const key = randomUUID();
    const sent = await Promise.all([
      save(SMALL_CATERING, 'open-restaurant', key),
      save(SMALL_CATERING, 'open-restaurant', key),
    ]);
    const [one, other] = sent.map(valueOf);
    expect(one?.code).toBe(other?.code);
  });
  test('is refused where something is open, or is no answer', async () => {
    const { hire: _hire, ...some } = SMALL_CATERING;
    expect(await save(some)).toEqual(no({ code: 'answersMissing', questions: ['hire'] }));
    expect(await save({ ...SMALL_CATERING, kind: '别的' })).toMatchObject({ error: { code: 'noSuchOption' } });
    expect(await save({ ...SMALL_CATERING, name: '张三' })).toMatchObject({ error: { code: 'noSuchQuestion' } });
    expect(await save(SMALL_CATERING, 'nothing')).toEqual(no({ code: 'themeNotFound' }));
  });
  test('opens with its code alone, and not behind its day; then it is deleted', async () => {
    office.setNow('2026-03-02T02:00:00Z');
    const { code } = valueOf(await save());
    const { code: later } = valueOf(await save());
    expect(await open('22222222')).toEqual(no({ code: 'checklistNotFound' }));
    expect(await open('no code')).toEqual(no({ code: 'checklistNotFound' }));
    const seen = await office.database.app.within(scope(), (tx) =>
      tx.selectFrom('themes.checklist').select('code').execute(),
    );
    expect(seen).toEqual([]);
    office.setNow('2026-08-29T10:00:00Z');
    expect((await open(code)).ok).toBe(true);
    office.setNow('2026-08-30T10:00:00Z');
    expect(await open(code)).toEqual(no({ code: 'checklistNotFound' }));
    const forgetting = { follower: office.database.follower, area: office.database.area, now: office.deps.now };
    expect(await forgetChecklists(forgetting)).toBeGreaterThanOrEqual(2);
    expect(await forgetChecklists(forgetting)).toBe(0);
    office.setNow('2026-03-02T02:00:00Z');
    expect(await open(later)).toEqual(no({ code: 'checklistNotFound' }));
  });
  test('says that another version came into service since, and leaves out what is asked no more', async () => {
    office.setNow('2026-03-02T02:00:00Z');
    const { code } = valueOf(await save());
    const file = structuredClone(themesFile) as { themes: { key: string; questions: { id: string }[] }[] };
    const restaurant = file.themes.find(({ key }) => key === 'open-restaurant');
    if (!restaurant) throw new Error('no restaurant');
    const text = JSON.stringify(restaurant).replaceAll('"tobacco"', '"smoke"');
    Object.assign(restaurant, JSON.parse(text));
    await loadInto(office, file, { themes: ['open-restaurant'], version: 2 });
    const opened = valueOf(await open(code));
    expect(opened).toMatchObject({ version: 2, renewed: true, dropped: ['tobacco'] });
    expect(opened.told).not.toHaveProperty('tobacco');
  });
});
