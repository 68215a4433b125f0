import type { Finding } from '../../../modules/process/publication/contract.ts';
import type { DraftMark } from './editor.ts';

const GRADES = ['refused', 'mend', 'note'] as const;

/** One mark at each element that findings are about: the numbers of the findings as the list has them, in the look of the gravest. */
export function findingMarks(findings: readonly Finding[]): DraftMark[] {
  const about = new Map<string, { numbers: number[]; grade: number }>();
  for (const [place, { grade, elements }] of findings.entries())
    for (const element of new Set(elements)) {
      const known = about.get(element) ?? { numbers: [], grade: GRADES.length };
      const gravest = Math.min(known.grade, GRADES.indexOf(grade));
      about.set(element, { numbers: [...known.numbers, place + 1], grade: gravest });
    }
  return [...about].map(([element, { numbers, grade }]) => ({
    element,
    look: `finding-${GRADES[grade] ?? 'note'}`,
    text: numbers.join(', '),
  }));
}

/** What was found at one element, with its place among all. */
export const findingsAt = (findings: readonly Finding[], element: string): { finding: Finding; place: number }[] =>
  findings.flatMap((finding, place) => (finding.elements.includes(element) ? [{ finding, place }] : []));
