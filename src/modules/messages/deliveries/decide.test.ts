import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { no, ok } from '../../../kernel/result.ts';
import { decide, LEASE_MS, RECEIPT_MS } from './decide.ts';
import type { Command, Delivery, DeliveryState, Refusal } from './model.ts';

const at = new Date('2026-03-02T02:00:00Z');
const after = (ms: number) => new Date(at.valueOf() + ms);

const queued: Extract<Delivery, { state: 'queued' }> = {
  state: 'queued',
  attempts: 0,
  nextAt: at,
  giveUpAt: after(86_400_000),
  claimedAt: null,
  uncertain: false,
  reason: null,
};
const inHand: Delivery = { ...queued, attempts: 1, claimedAt: at };
const sent: Delivery = { state: 'sent', attempts: 1, sentAt: at };
const delivered: Delivery = { state: 'delivered', attempts: 1, sentAt: at, endedAt: at };
const failed: Delivery = { state: 'failed', attempts: 4, endedAt: at, reason: 'unreachable' };
const undeliverable: Delivery = { state: 'undeliverable', attempts: 1, endedAt: at, reason: 'numberRefused' };

const claim = (moment = at, loudAt = moment): Command => ({ type: 'claim', at: moment, loudAt });
const hear = (outcome: 'delivered' | 'undeliverable' | 'expired'): Command => ({ type: 'hear', at, outcome });

describe('handing over', () => {
  test('a message that is due is taken in hand, and counted', () => {
    expect(decide(claim(), queued)).toEqual(ok({ ...queued, attempts: 1, claimedAt: at }));
  });

  test('of two who want it at once one gets it', () => {
    expect(decide(claim(after(1_000)), inHand)).toEqual(no({ code: 'inHand', until: after(LEASE_MS) }));
  });

  test('one that is not due yet is left', () => {
    expect(decide(claim(after(-1)), queued)).toEqual(no({ code: 'notDue', until: at }));
  });

  test('in quiet hours it waits, also when it was due before they began', () => {
    const morning = after(11 * 3_600_000);
    expect(decide(claim(after(60_000), morning), queued)).toEqual(no({ code: 'notDue', until: morning }));
  });

  test('one that is worth nothing any more has failed, with what kept it last', () => {
    const late = claim(queued.giveUpAt);
    expect(decide(late, queued)).toEqual(
      ok({ state: 'failed', attempts: 0, endedAt: queued.giveUpAt, reason: 'tooLate' }),
    );
    expect(decide(late, { ...queued, reason: 'throttled' })).toMatchObject(ok({ reason: 'throttled' }));
  });

  test('who died with it in hand may have handed it over: it waits for a receipt', () => {
    expect(decide(claim(after(LEASE_MS)), inHand)).toEqual(
      ok({
        ...queued,
        attempts: 1,
        uncertain: true,
        reason: 'outcomeUnknown',
        nextAt: after(RECEIPT_MS),
      }),
    );
  });

  test.each([sent, delivered, failed, undeliverable])('one that is $state is not handed over again', (delivery) => {
    expect(decide(claim(), delivery)).toEqual(no({ code: 'alreadyEnded' }));
  });
});

describe('what the gateway answers', () => {
  test('taken: it is sent', () => {
    expect(decide({ type: 'send', at }, inHand)).toEqual(ok(sent));
  });

  test('not now: it is queued again with the reason', () => {
    const again: Command = { type: 'postpone', at, reason: 'throttled', nextAt: after(15_000) };
    expect(decide(again, inHand)).toEqual(ok({ ...queued, attempts: 1, nextAt: after(15_000), reason: 'throttled' }));
  });

  test('not now, and later it is worth nothing: it has failed', () => {
    const again: Command = { type: 'postpone', at, reason: 'unreachable', nextAt: queued.giveUpAt };
    expect(decide(again, inHand)).toEqual(ok({ state: 'failed', attempts: 1, endedAt: at, reason: 'unreachable' }));
  });

  test('never: it is undeliverable', () => {
    expect(decide({ type: 'refuse', at, reason: 'numberRefused' }, inHand)).toEqual(ok(undeliverable));
  });

  test('nothing: nobody knows, so a receipt is waited for before it goes again', () => {
    expect(decide({ type: 'lose', at }, inHand)).toEqual(
      ok({ ...queued, attempts: 1, uncertain: true, reason: 'outcomeUnknown', nextAt: after(RECEIPT_MS) }),
    );
  });

  test.each<Command>([
    { type: 'send', at },
    { type: 'lose', at },
    { type: 'refuse', at, reason: 'numberRefused' },
    { type: 'postpone', at, reason: 'throttled', nextAt: after(1) },
  ])('$type says nothing of a message that nobody has in hand', (command) => {
    expect(decide(command, queued)).toEqual(no({ code: 'notInHand' }));
    expect(decide(command, delivered)).toEqual(no({ code: 'notInHand' }));
  });
});

describe('a receipt', () => {
  const uncertain: Delivery = { ...queued, attempts: 1, uncertain: true, reason: 'outcomeUnknown' };

  test.each<[string, Delivery, Command, object]>([
    ['says that it is there', sent, hear('delivered'), delivered],
    ['says that it cannot be there', sent, hear('undeliverable'), { state: 'undeliverable', reason: 'notDelivered' }],
    ['says that the gateway gave up', sent, hear('expired'), { state: 'failed', reason: 'expired' }],
    ['counts where the answer was lost', uncertain, hear('delivered'), { state: 'delivered', sentAt: null }],
    ['counts before the answer was written down', inHand, hear('delivered'), { state: 'delivered' }],
  ])('%s', (_name, delivery, command, expected) => {
    expect(decide(command, delivery)).toMatchObject(ok(expected));
  });

  test('of a message that nobody sent is none', () => {
    expect(decide(hear('delivered'), queued)).toEqual(no({ code: 'nothingSent' }));
  });

  test.each([delivered, failed, undeliverable])('that comes when it is $state changes nothing', (delivery) => {
    expect(decide(hear('undeliverable'), delivery)).toEqual(no({ code: 'alreadyEnded' }));
  });
});

const command: fc.Arbitrary<Command> = fc
  .tuple(
    fc.constantFrom('claim', 'send', 'postpone', 'refuse', 'lose', 'hear'),
    fc.oneof(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: 200_000_000 })),
    fc.integer({ min: 0, max: 20_000_000 }),
    fc.constantFrom('delivered' as const, 'undeliverable' as const, 'expired' as const),
  )
  .map(([type, ms, more, outcome]) => {
    const moment = after(ms);
    switch (type) {
      case 'claim':
        return { type, at: moment, loudAt: moment };
      case 'postpone':
        return { type, at: moment, reason: 'unreachable', nextAt: after(ms + more) };
      case 'refuse':
        return { type, at: moment, reason: 'numberRefused' };
      case 'hear':
        return { type, at: moment, outcome };
      default:
        return { type, at: moment };
    }
  });

test('whatever happens in whatever order, what has ended stays as it ended, and no refusal changes anything', () => {
  const ENDED: readonly DeliveryState[] = ['delivered', 'failed', 'undeliverable'];
  const refused = new Set<Refusal['code']>();
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30, size: 'max' }), (commands) => {
      let current: Delivery = queued;
      for (const one of commands) {
        const result = decide(one, current);
        if (!result.ok) refused.add(result.error.code);
        const next: Delivery = result.ok ? result.value : current;
        if (ENDED.includes(current.state)) expect(next).toBe(current);
        expect(next.attempts - current.attempts).toBe(
          result.ok && one.type === 'claim' && next.state === 'queued' && next.claimedAt ? 1 : 0,
        );
        current = next;
      }
    }),
    { numRuns: 500 },
  );
  expect([...refused].sort()).toEqual(['alreadyEnded', 'inHand', 'notDue', 'notInHand', 'nothingSent']);
});
