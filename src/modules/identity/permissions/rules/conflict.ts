/** Relatives who keep an officer from a case: 公务员法 (2018) art. 74 names the circles, art. 76 the duty to stand aside. */
export const RELATIONS = ['spouse', 'directBlood', 'collateralBlood', 'nearAffinity'] as const;
export type Relation = (typeof RELATIONS)[number];

export type ConflictOfInterest = 'ownCase' | 'relativesCase' | 'declaredInterest';

type Handler = {
  person: string;
  relatives: readonly string[];
  /** Organisations and numbers of cases in which he said that he has an interest. */
  organisations?: readonly string[];
  cases?: readonly string[];
};

/** Everybody whose interest the case is: the applicant, a beneficiary, who acts for the organisation; and which case it is. */
type Concerned = { people: readonly string[]; organisation?: string | null; number?: string };

/** 回避: nobody handles his own case, that of a declared relative, or one in which he declared an interest (公务员法 art. 76). */
export function conflictOf(
  { person, relatives, organisations = [], cases = [] }: Handler,
  { people, organisation = null, number = '' }: Concerned,
): ConflictOfInterest | undefined {
  if (people.includes(person)) return 'ownCase';
  if (people.some((concerned) => relatives.includes(concerned))) return 'relativesCase';
  const declared = cases.includes(number) || (organisation !== null && organisations.includes(organisation));
  return declared ? 'declaredInterest' : undefined;
}
