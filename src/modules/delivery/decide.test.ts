import { describe, expect, test } from 'vitest';
import { civilDate } from '../../kernel/civil-date.ts';
import { no, ok } from '../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type CourierStep, type Event } from './model.ts';

const on = civilDate('2026-03-02');
const id = (place: number) => `0190a000-0000-7000-8000-00000000000${place}`;
const ordered: Event = {
  ...{ type: 'parcelOrdered', on, caseId: id(1), direction: 'out', department: 'approval', address: 'sealed' },
  ...{ holder: { person: id(2), organisation: null, mandate: null }, payer: 'county' },
};
const booked: Event = { type: 'parcelBooked', on, waybill: 'SIM1' };
const step = (state: CourierStep['state'], hour: number): CourierStep => ({
  state,
  at: `2026-03-02T0${hour}:00:00.000Z`,
  place: state === 'inTransit' ? '济宁中心局' : null,
  signedBy: state === 'delivered' ? 'addressee' : null,
});
const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
});
const after = (steps: readonly CourierStep[]) => {
  const told = given(ordered, booked).when({ type: 'report', steps });
  return given(ordered, booked, ...(told.ok ? told.value : []));
};

describe('a parcel', () => {
  const order: Command = {
    ...{ type: 'order', on, caseId: id(1), direction: 'out', address: 'sealed', payer: 'county' },
    holder: { department: 'approval', person: id(2), organisation: null, mandate: null },
  };

  test('is ordered with whose it is', () => {
    expect(given().when(order)).toEqual(ok([ordered]));
  });

  test('is ordered once', () => {
    expect(given(ordered).when(order)).toEqual(no({ code: 'parcelNotAllowed', command: 'order', state: 'ordered' }));
  });

  test('has one waybill: the second answer to the same order changes nothing', () => {
    expect(given(ordered).when({ type: 'book', on, waybill: 'SIM1' })).toEqual(ok([booked]));
    expect(given(ordered, booked).when({ type: 'book', on, waybill: 'SIM2' })).toEqual(
      no({ code: 'parcelNotAllowed', command: 'book', state: 'booked' }),
    );
  });

  test('that the courier does not take is refused, and not booked afterwards', () => {
    const refused: Event = { type: 'parcelRefused', on, reason: 'addressNotServed' };
    expect(given(ordered).when({ type: 'refuseOrder', on, reason: 'addressNotServed' })).toEqual(ok([refused]));
    expect(given(ordered, refused).when({ type: 'book', on, waybill: 'SIM1' })).toMatchObject({ ok: false });
    expect(given(ordered, booked).when({ type: 'refuseOrder', on, reason: 'orderUnfit' })).toMatchObject({ ok: false });
  });
});

describe('papers that arrived', () => {
  const takeIn: Command = { type: 'takeIn', on };
  const fetched: Event = { ...ordered, direction: 'in' };
  const brought: Event = { type: 'parcelDelivered', on, at: '2026-03-02T04:00:00.000Z', signedBy: null };
  const takenIn: Event = { type: 'parcelTakenIn', on };

  test('are taken in once', () => {
    expect(given(fetched, booked, brought).when(takeIn)).toEqual(ok([takenIn]));
    expect(given(fetched, booked, brought, takenIn).when(takeIn)).toEqual(no({ code: 'papersTakenIn' }));
  });

  test('are not taken in before they are there', () => {
    expect(given(fetched, booked).when(takeIn)).toEqual(
      no({ code: 'parcelNotAllowed', command: 'takeIn', state: 'booked' }),
    );
  });

  test('are not a result on its way', () => {
    expect(given(ordered, booked, brought).when(takeIn)).toMatchObject({ ok: false });
  });

  test('stay taken in, whatever the courier says later', () => {
    const late = { type: 'report', steps: [step('collected', 1), step('inTransit', 2)] } as const;
    expect(given(fetched, booked, brought, takenIn).when(late)).toEqual(ok([]));
  });
});

describe('what the courier reports', () => {
  const way = [step('collected', 1), step('inTransit', 2), step('outForDelivery', 3), step('delivered', 4)];

  test('is taken in step by step', () => {
    expect(given(ordered, booked).when({ type: 'report', steps: way.slice(0, 2) })).toEqual(
      ok([
        { type: 'parcelMoved', to: 'collected', at: way[0]?.at, place: null },
        { type: 'parcelMoved', to: 'inTransit', at: way[1]?.at, place: '济宁中心局' },
      ]),
    );
  });

  test('is not heard twice, however often it is told', () => {
    expect(after(way.slice(0, 2)).when({ type: 'report', steps: way.slice(0, 2) })).toEqual(ok([]));
    expect(after(way.slice(0, 2)).when({ type: 'report', steps: way })).toMatchObject({
      ok: true,
      value: [{ to: 'outForDelivery' }, { type: 'parcelDelivered', on: '2026-03-02', signedBy: 'addressee' }],
    });
  });

  test('ends with the delivery, whatever is told after it', () => {
    expect(after([...way, step('returned', 5)]).when({ type: 'report', steps: [...way, step('returned', 5)] })).toEqual(
      ok([]),
    );
  });

  test('may be that it comes back', () => {
    const back = [step('undelivered', 1), step('returning', 2), step('returned', 3)];
    expect(given(ordered, booked).when({ type: 'report', steps: back })).toMatchObject({
      ok: true,
      value: [{ to: 'undelivered' }, { to: 'returning' }, { type: 'parcelReturned' }],
    });
  });

  test('about a parcel that was not booked is refused', () => {
    expect(given(ordered).when({ type: 'report', steps: way })).toMatchObject({ ok: false });
    expect(given().when({ type: 'report', steps: way })).toMatchObject({ ok: false });
  });

  test('of the night counts for the day in China', () => {
    const late = { ...step('delivered', 1), at: '2026-03-02T17:00:00.000Z' };
    expect(given(ordered, booked).when({ type: 'report', steps: [late] })).toMatchObject({
      value: [{ on: '2026-03-03' }],
    });
  });
});
