import type { CivilDate } from '../../../kernel/civil-date.ts';
import { changedFace, isAdverse, isRenewal, type FaceChange, type HeldLicence } from '../../certificates/index.ts';
import { remedyOf, type DocumentContent } from '../../documents/index.ts';
import type { ActOnLicence } from './contract.ts';
import type { LicenceMatter } from './matter.ts';
import { decisionWords } from './wording/decision.ts';

type Decided = { wish: ActOnLicence; change: FaceChange; on: CivilDate };

/** The decision as its paper says it; behind what takes something away stands the remedy (行政许可法 art. 7, 行政处罚法 art. 59). */
export function decisionOn(
  { row, text, typeName, organ }: HeldLicence,
  { caseNumber, item }: LicenceMatter,
  { wish: { act, reason, basis }, change, on }: Decided,
): DocumentContent {
  const words = decisionWords[act];
  const { number, identifier } = row;
  const faced = { text, from: row.valid_from, until: row.valid_until };
  const face = isRenewal(act) ? changedFace(faced, { how: act, on, change }) : null;
  return {
    kind: 'licenceDecision',
    caseNumber,
    applicant: text.holder,
    acting: null,
    item: item.name.zh,
    itemInEnglish: item.name.en ?? item.name.zh,
    organ,
    on,
    title: words.title,
    titleInEnglish: words.titleInEnglish,
    decided: words.decided(basis.trim().replace(/[。；;.]$/, '')),
    decidedInEnglish: words.decidedInEnglish,
    certificate: { type: typeName, number, identifier },
    term: face && { from: face.from, until: face.until },
    reason: reason.trim(),
    remedy: isAdverse(act) ? remedyOf(item.item.refusalRemedy, on) : null,
  };
}
