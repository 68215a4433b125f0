import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../kernel/codes/synthetic.ts';
import type { Card } from '../../bridge/contract.ts';
import { faultOfCard } from './card-rules.ts';

const TODAY = civilDate('2026-11-27');
const card: Card = {
  ...{ name: '模拟孙七', sex: '1', nation: '01', bornOn: '1988-04-09' },
  number: syntheticCitizenId(civilDate('1988-04-09'), 71),
  ...{ address: '模拟县', authority: '模拟县公安局', validFrom: '2021-06-01', validUntil: '2041-06-01' },
};
const faultOf = (change: Partial<Card>) => faultOfCard({ ...card, ...change }, TODAY);

describe('a card does', () => {
  test.each<[string, Partial<Card>]>([
    ['within its time', {}],
    ['on its first day', { validFrom: '2026-11-27' }],
    ['on its last day', { validUntil: '2026-11-27' }],
    ['that holds for long', { validUntil: 'longTerm' }],
  ])('%s', (_name, change) => {
    expect(faultOf(change)).toBeUndefined();
  });
});

describe('a card does not', () => {
  test('the day after its last, which is named', () => {
    expect(faultOf({ validUntil: '2026-11-26' })).toEqual({ code: 'cardExpired', on: '2026-11-26' });
  });

  test('before its first', () => {
    expect(faultOf({ validFrom: '2026-11-28' })).toEqual({ code: 'cardNotYetValid', on: '2026-11-28' });
  });

  test.each<[string, Partial<Card>]>([
    [
      'whose number has a wrong check character',
      { number: card.number.slice(0, 17) + (card.number.endsWith('1') ? '2' : '1') },
    ],
    ['whose number says another birthday', { bornOn: '1988-04-10' }],
    ['whose number says another sex', { sex: '2' }],
    ['of a sex that no number says', { sex: '0' }],
    ['that begins on no day', { validFrom: '2021-02-30' }],
    ['that ends on no day', { validUntil: '2041-13-01' }],
    ['that ends before it begins', { validUntil: '2021-05-31' }],
  ])('%s', (_name, change) => {
    expect(faultOf(change)).toEqual({ code: 'cardInconsistent' });
  });
});
