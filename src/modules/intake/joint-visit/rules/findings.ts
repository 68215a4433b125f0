import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { VisitResult } from '../contract/kinds.ts';
import { MOST_RECTIFYING_DAYS } from './days.ts';

type Written = {
  result: VisitResult;
  findings: readonly { check: string; met: boolean; words: string }[];
  place: string;
  staff: readonly string[];
  until: CivilDate | null;
};

/** Why a record is not one. */
export type FindingsFault =
  | { code: 'visitCheckMissing' }
  /** What is not in order says why. */
  | { code: 'visitFindingUnsaid'; check: string }
  /** A result that does not follow from what was found. */
  | { code: 'visitResultContradicts' }
  | { code: 'visitPlaceMissing' }
  /** 行政许可法 art. 34: two or more. */
  | { code: 'visitInspectorsFew' }
  | { code: 'visitUntilLate'; last: CivilDate };

/** Passed is what is in order in every point; what is to be put right, or fails, names at least one that is not. */
export function findingsFault(
  { result, findings, place, staff, until }: Written,
  on: CivilDate,
): FindingsFault | undefined {
  if (findings.some(({ check }) => check.trim() === '')) return { code: 'visitCheckMissing' };
  const unsaid = findings.find(({ met, words }) => !met && words.trim() === '');
  if (unsaid) return { code: 'visitFindingUnsaid', check: unsaid.check };
  if ((result === 'passed') !== findings.every(({ met }) => met)) return { code: 'visitResultContradicts' };
  if (place.trim() === '') return { code: 'visitPlaceMissing' };
  if (new Set(staff.map((name) => name.trim()).filter((name) => name !== '')).size < 2)
    return { code: 'visitInspectorsFew' };
  const last = addDays(on, MOST_RECTIFYING_DAYS);
  return until !== null && until > last ? { code: 'visitUntilLate', last } : undefined;
}

type Said = Pick<Written, 'findings'> & { words: string };
type Met = { readonly yes: string; readonly no: string };

/** What the department says with its opinion on the step, which needs words (审查意见): the general ones, or else each point that was seen. */
export function opinionWords({ findings, words }: Said, met: Met): string {
  const points = findings.map(({ check, met: isMet, words: why }) => {
    const said = `${check.trim()}：${isMet ? met.yes : met.no}`;
    return why.trim() === '' ? said : `${said}，${why.trim()}`;
  });
  return words.trim() || points.join('\n');
}
