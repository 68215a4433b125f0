import type { Grade } from '../../../modules/ratings/giving/contract.ts';

/** How the mouth goes; drawn, since fonts and telephones disagree about pictured faces. */
const MOUTH: Readonly<Record<Grade, string>> = {
  verySatisfied: 'M12 27c3 8 21 8 24 0z',
  satisfied: 'M13 29c4 5 18 5 22 0',
  fairlySatisfied: 'M14 31h20',
  dissatisfied: 'M14 33c4-5 16-5 20 0',
  veryDissatisfied: 'M13 35c3-9 19-9 22 0z',
};

/** A grade as a face. The word stands beside it. */
export function Face({ grade }: { grade: Grade }) {
  return (
    <svg className={`face face-${grade}`} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="21" />
      <path d="M17 16v4M31 16v4" />
      <path d={MOUTH[grade]} />
    </svg>
  );
}
