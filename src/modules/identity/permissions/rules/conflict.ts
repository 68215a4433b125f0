/** Relatives who keep an officer from a case: 公务员法 (2018) art. 74 names the circles, art. 76 the duty to stand aside. */
export const RELATIONS = ['spouse', 'directBlood', 'collateralBlood', 'nearAffinity'] as const;
export type Relation = (typeof RELATIONS)[number];

export type ConflictOfInterest = 'ownCase' | 'relativesCase';

type Handler = { person: string; relatives: readonly string[] };

/** Everybody whose interest the case is: the applicant, a beneficiary, who acts for the organisation. */
type Concerned = { people: readonly string[] };

/** 回避: nobody handles his own case or that of a declared relative (公务员法 art. 76). */
export function conflictOf({ person, relatives }: Handler, { people }: Concerned): ConflictOfInterest | undefined {
  if (people.includes(person)) return 'ownCase';
  return people.some((concerned) => relatives.includes(concerned)) ? 'relativesCase' : undefined;
}
