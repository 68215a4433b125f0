import { addDays, civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { addMonths } from '../../../kernel/civil-span.ts';
import { syntheticCitizenId } from '../../../kernel/codes/synthetic.ts';
import type { Card } from '../../../web/bridge/contract.ts';
import { portrait } from './pictures.ts';

/** What may lie on the simulated reader: cards of nobody, and one that is no identity card. */
export const CARDS = ['none', 'sun', 'zhou', 'expired', 'other'] as const;
export type CardKey = (typeof CARDS)[number];

type Holder = { name: string; sex: Card['sex']; nation: string; bornOn: CivilDate; place: number };

/** Names begin with 模拟, numbers lie in division 98…, which belongs to nobody. */
const HOLDERS: Readonly<Record<Exclude<CardKey, 'none' | 'other'>, Holder>> = {
  sun: { name: '模拟孙七', sex: '1', nation: '01', bornOn: civilDate('1988-04-09'), place: 71 },
  zhou: { name: '模拟周八', sex: '2', nation: '15', bornOn: civilDate('1961-09-30'), place: 72 },
  expired: { name: '模拟吴九', sex: '1', nation: '01', bornOn: civilDate('1999-01-17'), place: 73 },
};

/** The chip's content. The expired one ended the day before `today`; one of an old person holds for long. */
export function cardOf(key: Exclude<CardKey, 'none' | 'other'>, today: CivilDate): Card {
  const { name, sex, nation, bornOn, place } = HOLDERS[key];
  const ended = addDays(today, -1);
  const validFrom = key === 'expired' ? addMonths(ended, -120) : civilDate('2021-06-01');
  return {
    ...{ name, sex, nation, bornOn, number: syntheticCitizenId(bornOn, place) },
    address: '模拟省模拟县模拟街道样板路1号',
    authority: '模拟县公安局',
    validFrom,
    validUntil: key === 'zhou' ? 'longTerm' : key === 'expired' ? ended : addMonths(validFrom, 240),
    photo: Buffer.from(portrait()).toString('base64'),
  };
}
