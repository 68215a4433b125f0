import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordingFaults } from '../../../web/ui/wording-faults.ts';
import { usualArrangement } from './hardware.ts';
import { openDevices, type DevicesSimulator } from './opening.ts';
import { devicesWording } from './wording.ts';

let bridge: DevicesSimulator;
beforeAll(async () => {
  bridge = await openDevices({ port: 0, origins: ['http://localhost:8080'] });
});
afterAll(() => bridge.close());

const USUAL = { card: 'none', sheet: 'none', workMs: '400' };
const arrange = (form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${bridge.url}arrange`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form), headers });

test('the window of the bridge says what it is in both languages, and shows the pairing code', async () => {
  const page = await (await fetch(bridge.url)).text();
  expect(page).toContain('SIMULATOR · 模拟器');
  expect(page).toContain(devicesWording.en.title);
  expect(page).toContain(bridge.pairing.shown());
  expect(page).not.toMatch(/<script|style=|https?:/);
});

test('cards, sheets and faults are laid as the form says', async () => {
  const answer = await arrange({ card: 'zhou', sheet: 'licence', workMs: '3000', readerUnplugged: 'on' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  expect(bridge.hardware.arrangement).toEqual({
    ...usualArrangement,
    ...{ card: 'zhou', sheet: 'licence', workMs: 3_000, readerPlugged: false },
  });
  await arrange(USUAL);
  expect(bridge.hardware.arrangement).toEqual(usualArrangement);
});

test.each([{ ...USUAL, card: 'mine' }, { ...USUAL, sheet: '' }, { ...USUAL, workMs: '86400000' }, {}])(
  '%o is not on the page, and nothing changes',
  async (form) => {
    expect((await arrange(form)).status).toBe(422);
    expect(bridge.hardware.arrangement).toEqual(usualArrangement);
  },
);

test('a page of somebody else may neither lay a card nor be shown anything', async () => {
  expect((await arrange({ ...USUAL, card: 'sun' }, { origin: 'https://evil.example' })).status).toBe(403);
  expect(bridge.hardware.arrangement.card).toBe('none');
  expect((await fetch(`${bridge.url}elsewhere`)).status).toBe(404);
  const { headers } = await fetch(bridge.url);
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('it speaks both languages whole', () => {
  expect(wordingFaults(devicesWording)).toEqual([]);
});
