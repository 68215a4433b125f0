import type { CivilDate } from '../../../kernel/civil-date.ts';
import { inChinese } from '../../../kernel/day-text.ts';
import {
  changedFace,
  faceByLaw,
  isAdverse,
  isRenewal,
  lawOf,
  type FaceChange,
  type HeldLicence,
} from '../../certificates/index.ts';
import { remedyOf, type DocumentContent } from '../../documents/index.ts';
import type { ActOnLicence } from './contract.ts';
import type { LicenceMatter } from './matter.ts';
import { byLawWords, causeWords, decisionWords, revokedConsequence } from './wording/decision.ts';

type Decided = { wish: ActOnLicence; change: FaceChange; on: CivilDate };

type LicencePaper = Extract<DocumentContent, { kind: 'licenceDecision' }>;

/** What every paper on a licence says. */
const commonOf = (
  { row: { number, identifier }, text, typeName, organ }: HeldLicence,
  { caseNumber, item }: LicenceMatter,
  on: CivilDate,
) => ({
  kind: 'licenceDecision' as const,
  ...{ caseNumber, organ, on, applicant: text.holder, acting: null },
  ...{ item: item.name.zh, itemInEnglish: item.name.en ?? item.name.zh },
  certificate: { type: typeName, number, identifier },
});

/** By which provisions it is decided: that of the cause first, then what the officer names. */
export const basisOf = ({ cause, basis }: Pick<ActOnLicence, 'cause' | 'basis'>): string =>
  [...(cause === undefined ? [] : [lawOf(cause)]), basis.trim().replace(/[。；;.]$/, '')]
    .filter((part) => part !== '')
    .join('、');

/** The decision as its paper says it; behind what takes something away stands the remedy (行政许可法 arts. 7, 38, 行政处罚法 art. 59). */
export function decisionOn(held: HeldLicence, matter: LicenceMatter, { wish, change, on }: Decided): LicencePaper {
  const { act, cause, reason } = wish;
  const words = decisionWords[act];
  const faced = { text: held.text, from: held.row.valid_from, until: held.row.valid_until };
  const face = isRenewal(act) ? changedFace(faced, { how: act, on, change }) : null;
  const consequence = act === 'revoked' && cause !== undefined ? revokedConsequence(cause) : '';
  return {
    ...commonOf(held, matter, on),
    title: words.title,
    titleInEnglish: words.titleInEnglish,
    decided: `${words.decided(basisOf(wish))}${consequence}`,
    decidedInEnglish: words.decidedInEnglish,
    term: face && { from: face.from, until: face.until },
    reason: cause === undefined ? reason.trim() : `${causeWords[cause]}。${reason.trim()}`,
    remedy: isAdverse(act) ? remedyOf(matter.item.item.refusalRemedy, on) : null,
  };
}

type ByLaw = { asked: CivilDate; until: CivilDate; on: CivilDate };

/** The notice that the law renewed it (行政许可法 art. 50): nothing in it burdens the holder. */
export function noticeByLaw(held: HeldLicence, matter: LicenceMatter, { asked, until, on }: ByLaw): LicencePaper {
  const { from, until: next } = faceByLaw({ text: held.text, from: held.row.valid_from, until });
  const { title, titleInEnglish, decided, decidedInEnglish, reason } = byLawWords;
  return {
    ...commonOf(held, matter, on),
    ...{ title, titleInEnglish, decided, decidedInEnglish },
    term: { from, until: next },
    reason: reason(inChinese(asked), inChinese(until)),
    remedy: null,
  };
}
