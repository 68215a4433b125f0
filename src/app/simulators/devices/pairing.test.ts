import { describe, expect, test } from 'vitest';
import { Pairing } from './pairing.ts';

const DESK = 'http://localhost:8080';
const started = () => {
  const clock = { now: 1_000 };
  return { clock, pairing: new Pairing(() => clock.now) };
};
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');
const tokenOf = (pairing: Pairing) => {
  const redeemed = pairing.redeem(pairing.shown(), DESK);
  if (!redeemed.ok) throw new Error(redeemed.error);
  return redeemed.value;
};

describe('a pairing code', () => {
  test('is six digits, and stays while it is good', () => {
    const { pairing } = started();
    expect(pairing.shown()).toMatch(/^\d{6}$/);
    expect(pairing.shown()).toBe(pairing.shown());
  });

  test('that was never shown opens nothing', () => {
    const { pairing } = started();
    expect(pairing.redeem('', DESK)).toEqual({ ok: false, error: 'wrongCode' });
  });

  test('is good once', () => {
    const { pairing } = started();
    const code = pairing.shown();
    expect(pairing.redeem(code, DESK).ok).toBe(true);
    expect(pairing.redeem(code, DESK)).toEqual({ ok: false, error: 'wrongCode' });
  });

  test('is good for five minutes', () => {
    const { clock, pairing } = started();
    const code = pairing.shown();
    clock.now += 5 * 60_000;
    expect(pairing.redeem(code, DESK)).toEqual({ ok: false, error: 'wrongCode' });
  });

  test('is heard no more after five wrong ones, even the right one, for a minute', () => {
    const { clock, pairing } = started();
    const code = pairing.shown();
    const answers = Array.from({ length: 5 }, () => pairing.redeem(wrongFor(code), DESK));
    expect(answers.map((answer) => !answer.ok && answer.error)).toEqual([
      ...['wrongCode', 'wrongCode', 'wrongCode', 'wrongCode', 'codeLocked'],
    ]);
    expect(pairing.redeem(pairing.shown(), DESK)).toEqual({ ok: false, error: 'codeLocked' });
    clock.now += 60_000;
    expect(pairing.redeem(code === pairing.shown() ? wrongFor(code) : code, DESK)).toMatchObject({ ok: false });
    expect(pairing.redeem(pairing.shown(), DESK).ok).toBe(true);
  });
});

describe('what a page gets for it', () => {
  test('is good for its origin alone', () => {
    const { pairing } = started();
    const token = tokenOf(pairing);
    expect(pairing.knows(token, DESK)).toBe(true);
    expect(pairing.knows(token, 'https://evil.example')).toBe(false);
    expect(pairing.knows('A'.repeat(43), DESK)).toBe(false);
  });

  test('differs each time', () => {
    const { pairing } = started();
    expect(tokenOf(pairing)).not.toBe(tokenOf(pairing));
  });
});
