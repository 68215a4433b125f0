import { isCivilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { classify } from '../../../kernel/codes/classify.ts';
import type { Card } from '../../bridge/contract.ts';
import type { CodedFault } from './fault.ts';

/**
 * Why a card that was read does not do; undefined when it does. The desk decides, not the bridge: the rule is the same whoever made the
 * reader. A card holds through the last day that stands on it (居民身份证法 art. 5), and its number says birth and sex once more
 * (GB 11643), so that a reader that mixes up fields is found out.
 */
export function faultOfCard(card: Card, today: CivilDate): CodedFault | undefined {
  const { validFrom, validUntil } = card;
  if (!isCivilDate(validFrom) || !hangsTogether(card)) return { code: 'cardInconsistent' };
  if (validFrom > today) return { code: 'cardNotYetValid', on: validFrom };
  if (validUntil === 'longTerm') return undefined;
  if (!isCivilDate(validUntil) || validUntil < validFrom) return { code: 'cardInconsistent' };
  return validUntil < today ? { code: 'cardExpired', on: validUntil } : undefined;
}

const SEX: Readonly<Record<string, Card['sex']>> = { male: '1', female: '2' };

function hangsTogether({ number, bornOn, sex }: Card): boolean {
  const { kind, valid, parts } = classify(number);
  return kind === 'citizenId18' && valid && parts['birthDate'] === bornOn && SEX[parts['sex'] ?? ''] === sex;
}
