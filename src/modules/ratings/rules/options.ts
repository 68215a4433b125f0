import { LIVE_GRADE } from './codes.ts';
import { GRADES, isBad, type Grade } from './grade.ts';

/** What a rating is about in particular: second-level indicators, some only of pages, some only of people. */
const ASPECTS = ['overall', 'efficiency', 'guide', 'convenience', 'platform', 'skill', 'attitude'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What went wrong, beside the aspects: only under a bad grade. */
export const FAULTS = ['askedMore', 'cameAgain', 'late', 'charged', 'passedOn'] as const;
export type Fault = (typeof FAULTS)[number];

export type Place = 'online' | 'counter';

const AT: Readonly<Record<Place, readonly Aspect[]>> = {
  online: ['overall', 'efficiency', 'guide', 'convenience', 'platform'],
  counter: ['overall', 'efficiency', 'skill', 'attitude'],
};

/** Of the wording and codes below; kept with every rating, so that an old one is read by the words that it was given under. */
export const OPTIONS_VERSION = '2026.1';

export type Option = { code: string; about: Aspect | Fault };

const WORDS: readonly (Aspect | Fault)[] = [...ASPECTS, ...FAULTS];

/** Three digits; the first is the live grade, so that an option of another grade is seen at once. */
const codeOf = (grade: Grade, about: Aspect | Fault): string =>
  `${LIVE_GRADE[grade]}${String(WORDS.indexOf(about) + 1).padStart(2, '0')}`;

/** What can be ticked under a grade at a place, in the order in which it stands. */
export function optionsOf(grade: Grade, place: Place): Option[] {
  const about = [...AT[place], ...(isBad(grade) ? FAULTS : [])];
  return about.map((one) => ({ code: codeOf(grade, one), about: one }));
}

/** What a code of today's version means; undefined for one that there is not. */
export function optionOf(code: string): { grade: Grade; about: Aspect | Fault } | undefined {
  const grade = GRADES.find((one) => String(LIVE_GRADE[one]) === code[0]);
  const about = WORDS[Number(code.slice(1)) - 1];
  if (grade === undefined || about === undefined || code.length !== 3) return undefined;
  return isFault(about) && !isBad(grade) ? undefined : { grade, about };
}

const isFault = (about: Aspect | Fault): about is Fault => FAULTS.some((fault) => fault === about);
