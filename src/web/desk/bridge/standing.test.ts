import { describe, expect, test } from 'vitest';
import type { Answer, Device } from '../../bridge/contract.ts';
import { isReady, isSimulated, off, standingAfter, waitBeforeAttempt, type Standing } from './standing.ts';

const bridge = { name: 'Bridge', version: '1', simulator: false };
const reader = { kind: 'cardReader', name: 'R', ready: true } as const;
const welcome = (paired: boolean, devices: Device[] = []): Answer => ({
  ...{ type: 'welcome', protocol: 1, bridge, paired, devices },
});
const after = (...answers: Answer[]): Standing => answers.reduce<Standing>(standingAfter, { stage: 'seeking' });

describe('how a page stands with its bridge', () => {
  test('welcomed, it knows what the bridge is; the devices come with the pairing', () => {
    expect(after(welcome(false))).toEqual({ stage: 'open', bridge, paired: false, devices: [] });
    expect(after(welcome(false), { type: 'paired', id: '1', token: 't', devices: [reader] })).toMatchObject({
      ...{ paired: true, devices: [reader] },
    });
  });

  test('a device that was unplugged is known to be so', () => {
    const standing = after(welcome(true, [reader]), { type: 'devices', devices: [{ ...reader, ready: false }] });
    expect([isReady(standing, 'cardReader'), isReady(standing, 'documentCamera')]).toEqual([false, false]);
    expect(isReady(after(welcome(true, [reader])), 'cardReader')).toBe(true);
  });

  test('a bridge that no longer knows the page ends the pairing', () => {
    const standing = after(welcome(true, [reader]), { type: 'fault', id: '1', code: 'notPaired' });
    expect(standing).toEqual({ stage: 'open', bridge, paired: false, devices: [] });
  });

  test('another fault, progress, and an answer change nothing', () => {
    const before = after(welcome(true, [reader]));
    for (const answer of [
      { type: 'fault', id: '1', code: 'busy' },
      { type: 'progress', id: '1', step: 'readingCard', patienceMs: 1 },
      { type: 'picture', id: '1', mediaType: 'image/jpeg', content: 'AA' },
    ] as const)
      expect(standingAfter(before, answer)).toBe(before);
  });

  test('what is said out of turn changes nothing', () => {
    expect(standingAfter(off, { type: 'devices', devices: [reader] })).toBe(off);
    expect(standingAfter(off, { type: 'paired', id: '1', token: 't', devices: [reader] })).toBe(off);
    const unpaired = after(welcome(false));
    expect(standingAfter(unpaired, { type: 'devices', devices: [reader] })).toBe(unpaired);
  });

  test('a bridge of another language is known to be one', () => {
    expect(after({ type: 'incompatible', protocols: [2] })).toEqual({ stage: 'incompatible' });
  });

  test('a simulator is known to be one', () => {
    const simulated = after({ ...welcome(true), bridge: { ...bridge, simulator: true } } as Answer);
    expect([isSimulated(simulated), isSimulated(after(welcome(true))), isSimulated(off)]).toEqual([true, false, false]);
  });
});

test('it is looked for less and less often, and never less than twice a minute', () => {
  expect([1, 2, 3, 4, 5, 60].map(waitBeforeAttempt)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});
