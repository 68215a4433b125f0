import type { CivilDate } from '../../../kernel/civil-date.ts';

/** What a field of a register has to say: anything, yes, no, a day that is not over, or these very words. */
export type Shows = { field: string; is: string };

/** From where else a material may come. `of`: by which kind of number it is known whose it is. `licences`: kinds of licences that are this paper. */
export type SourceRule = {
  material: string;
  of: 'person' | 'organisation';
  licences: readonly string[];
  register?: { key: string; shows: readonly Shows[] };
};

/** Whose numbers an application names, each once. `unnamed`: it names somebody of whom there is no number. */
export type Named = { persons: readonly string[]; organisations: readonly string[]; unnamed: boolean };

/** A licence that holds today, of whoever applies. `code`: the number of its holder on its face. */
export type Proof = {
  certificate: string;
  type: string;
  name: string;
  number: string;
  organ: { zh: string; en?: string };
  until: CivilDate | null;
  code: string | null;
};

/** What a register answered under an authorisation, about this subject. */
export type Confirmation = {
  material: string;
  subject: string;
  authorisation: string;
  receipt: string;
  register: string;
  department: string;
  on: CivilDate;
};
