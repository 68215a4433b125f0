import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type Figures } from './model.ts';

const on = civilDate('2026-03-02');
const [officer, book] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];
const figures: Figures = {
  results: { opening: 4, in: 3, out: 2, onShelf: 5 },
  books: [{ book, received: 0, used: 2, voided: 1, free: 97, firstFree: 4 }],
  officers: [{ officer, shelved: 3, handedOver: 2, posted: 0, outside: 0, used: 2, voided: 1 }],
};
const close = (counted: { onShelf?: number; free?: number } = {}, explanation: string | null = null) =>
  ({
    ...{ type: 'close', on, officer, figures, explanation },
    counted: { onShelf: counted.onShelf ?? 5, books: [{ book, free: counted.free ?? 97 }] },
  }) satisfies Command;
const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
});
const closed = decide(close(), initial);
const reopened: Event = { type: 'dayReopened', on, officer, reason: '17:40 还有人来取件' };

describe('the evening balance', () => {
  test('closes the day where paper and record agree', () => {
    expect(closed).toMatchObject({ ok: true, value: { type: 'dayClosed', differences: [], explanation: null } });
  });

  test('refuses a difference without a word, and names it', () => {
    expect(given().when(close({ onShelf: 4, free: 96 }, '  '))).toEqual(
      no({
        code: 'differenceUnexplained',
        differences: [
          { book: null, recorded: 5, counted: 4 },
          { book, recorded: 97, counted: 96 },
        ],
      }),
    );
  });

  test('keeps a difference with its explanation', () => {
    expect(given().when(close({ onShelf: 6 }, '一件退件尚未上架'))).toMatchObject({
      ok: true,
      value: { differences: [{ book: null, recorded: 5, counted: 6 }], explanation: '一件退件尚未上架' },
    });
  });

  test('wants every book counted', () => {
    expect(given().when({ ...close(), counted: { onShelf: 5, books: [] } })).toEqual(
      no({ code: 'notCounted', books: [book] }),
    );
  });

  test('is made once; whoever comes after it has the day reopened, with a reason', () => {
    if (!closed.ok) throw new Error(closed.error.code);
    expect(given(closed.value).when(close())).toEqual(no({ code: 'dayClosed' }));
    expect(given(closed.value).when({ type: 'reopen', on, officer, reason: ' ' })).toEqual(
      no({ code: 'reopeningUnexplained' }),
    );
    expect(
      given(closed.value).when({
        type: 'reopen',
        on,
        officer,
        reason: reopened.type === 'dayReopened' ? reopened.reason : '',
      }),
    ).toMatchObject({ ok: true });
    expect(given(closed.value, reopened).when(close())).toMatchObject({ ok: true });
    expect(given().when({ type: 'reopen', on, officer, reason: '误' })).toEqual(no({ code: 'dayOpen' }));
  });
});
