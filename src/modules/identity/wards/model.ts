import type { CivilDate } from '../../../kernel/civil-date.ts';

/** 民法典 art. 27: first the parents; where they are dead or unable, who comes next in line or was appointed. */
export const WARD_RELATIONS = ['father', 'mother', 'otherGuardian'] as const;
export type WardRelation = (typeof WARD_RELATIONS)[number];

export type Ward =
  | { state: 'none' }
  | { state: 'declared'; guardian: string; relation: WardRelation; numbered: boolean }
  | { state: 'removed' };

export type Command =
  | {
      type: 'declare';
      guardian: { id: string; adult: boolean };
      relation: WardRelation;
      bornOn: CivilDate;
      numbered: boolean;
      /** Another ward of the same guardian has this number. */
      known: boolean;
      /** The guardian has ticked the declaration. */
      declared: boolean;
      on: CivilDate;
    }
  | { type: 'addNumber'; guardian: string; known: boolean; bornOnSameDay: boolean }
  | { type: 'remove'; guardian: string };

export type Refusal =
  | { code: 'wardUnknown' }
  | { code: 'wardKnown' }
  | { code: 'wardNumbered' }
  | { code: 'wardNotAChild' }
  | { code: 'wardNotBornYet' }
  | { code: 'wardBornOtherwise' }
  | { code: 'guardianNotAdult' }
  | { code: 'guardianshipNotDeclared' };

export const initial: Ward = { state: 'none' };
