import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openExpress } from '../../platform/express/index.ts';
import { EXPRESS_TOKEN, openExpressSimulator, type ExpressSimulator } from './express.ts';
import { noExpressFaults } from './express-parcels.ts';

let simulator: ExpressSimulator;
beforeAll(async () => {
  simulator = await openExpressSimulator({ port: 0 });
});
beforeEach(() => {
  simulator.faults = { ...noExpressFaults };
});
afterAll(() => simulator.close());

const courier = () => openExpress({ url: new URL(simulator.url), token: EXPRESS_TOKEN, callback: undefined });
const party = { name: '演示张三', phone: '13800000001', address: '模拟县演示路1号' };
const order = (parcel: string, address = party.address) =>
  courier().order({ parcel, direction: 'out', payer: 'county', party: { ...party, address } });

describe('an order', () => {
  test('makes one waybill, however often it is sent', async () => {
    const first = await order('a');
    expect(first).toMatchObject({ ok: true, value: { waybill: expect.stringMatching(/^SIM/) } });
    expect(await order('a')).toEqual(first);
    expect(await order('b')).not.toEqual(first);
  });

  test('that was taken and not answered is found again under its name', async () => {
    simulator.faults = { ...noExpressFaults, loseAnswers: 1 };
    await expect(order('c')).rejects.toThrow('fetch failed');
    expect(await order('c')).toMatchObject({ ok: true });
    expect(simulator.parcels.all().filter(({ reference }) => reference === 'c')).toHaveLength(1);
  });

  test('to where it does not go is refused, and that is no failure', async () => {
    simulator.faults = { ...noExpressFaults, refuse: ['孤岛'] };
    expect(await order('d', '模拟孤岛1号')).toEqual({ ok: false, error: { code: 'addressNotServed' } });
  });

  test('fails while the courier fails, and is taken afterwards', async () => {
    simulator.faults = { ...noExpressFaults, fail: 1 };
    await expect(order('e')).rejects.toThrow('503');
    expect(await order('e')).toMatchObject({ ok: true });
  });

  test('of somebody without the token is not taken', async () => {
    const stranger = openExpress({ url: new URL(simulator.url), token: 'something-else', callback: undefined });
    await expect(stranger.order({ parcel: 'f', direction: 'out', payer: 'county', party })).rejects.toThrow('401');
  });
});

test.each([
  ['delivered', ['collected', 'inTransit', 'outForDelivery', 'delivered']],
  ['returned', ['collected', 'inTransit', 'outForDelivery', 'undelivered', 'returning', 'returned']],
] as const)('a parcel goes its way until it is %s, and no further', async (way, states) => {
  const booked = await order(`way-${way}`);
  const waybill = booked.ok ? booked.value.waybill : '';
  for (let step = 0; step < 8; step += 1) await simulator.move(waybill, way);
  expect((await courier().track(waybill)).map(({ state }) => state)).toEqual(states);
});

test('its page says what it is, and moves a parcel', async () => {
  const booked = await order('page');
  const waybill = booked.ok ? booked.value.waybill : '';
  const body = new URLSearchParams({ waybill, way: 'delivered' });
  const page = await fetch(new URL('/move', simulator.page), { method: 'POST', body });
  const text = await page.text();
  expect(text).toContain('SIMULATOR · 模拟器');
  expect(text).toContain(waybill);
  expect(await courier().track(waybill)).toMatchObject([{ state: 'collected' }]);
  const faults = new URLSearchParams({ fail: '2', loseAnswers: '0', refuse: '', callTwice: 'on' });
  await fetch(new URL('/faults', simulator.page), { method: 'POST', body: faults, redirect: 'manual' });
  expect(simulator.faults).toMatchObject({ fail: 2, callTwice: true, silent: false });
});
