import type { Named } from '../model.ts';

/** Persons whom a form may name, by the prefix of their elements, with where their number stands. */
const PEOPLE = [
  'beneficiary',
  'child',
  'father',
  'mother',
  'spouse',
  'guardian',
  'deceased',
  'driver',
  'buyer',
  'seller',
];

type Answers = Readonly<Record<string, string>>;
type Numbers = { persons: readonly string[]; organisations: readonly string[] };

/** Whom an application names. Somebody with a name and no number, who is not the applicant by name, may be whose paper it is. */
export function namedIn(answers: Answers, { persons, organisations }: Numbers): Named {
  const isUnnamed = (one: string) => {
    const name = answers[`${one}.name`] ?? '';
    return name !== '' && name !== answers['applicant.name'] && (answers[`${one}.idNumber`] ?? '') === '';
  };
  return {
    persons: [...new Set(persons)],
    organisations: [...new Set(organisations)],
    unnamed: PEOPLE.some(isUnnamed),
  };
}
