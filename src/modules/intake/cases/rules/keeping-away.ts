import type { PersonId } from '../../../../kernel/id.ts';

/** What an officer keeps away from: himself and relatives, organisations by id, cases by number. */
export type Interests = { people: readonly PersonId[]; organisations: readonly string[]; cases: readonly string[] };

/** Whose a matter is: everybody and every organisation that it names, and its number where it has one yet. */
export type Concerned = {
  people: readonly string[];
  organisations: readonly (string | null)[];
  number?: string | undefined;
};

/** 公务员法 art. 76: nobody works on a matter of his own, of a relative, or one in which he declared an interest. Asked of every act alike. */
export const keepsAwayFrom = ({ people, organisations, cases }: Interests, concerned: Concerned): boolean =>
  people.some((person) => concerned.people.includes(person)) ||
  organisations.some((organisation) => concerned.organisations.includes(organisation)) ||
  (concerned.number !== undefined && cases.includes(concerned.number));
