/**
 * Why an accepted application ends although nobody decided on it and nobody took it back. No article that we could check names these for an
 * application in hand: whoever proposes one cites the provision, and the county's lawyers have still to confirm the list (†).
 */
export const ENDING_GROUNDS = [
  'personGone',
  'organisationGone',
  'objectGone',
  'lawRepealed',
  'duplicate',
  'wrongOrgan',
] as const;
export type EndingGround = (typeof ENDING_GROUNDS)[number];

/** What else has to be named: the case that goes on instead, or the organ whose matter it is. */
export const NAMES_OF: Readonly<Partial<Record<EndingGround, 'twin' | 'organ'>>> = {
  duplicate: 'twin',
  wrongOrgan: 'organ',
};

/** A person dies, an organisation is dissolved; everything else can come to both. */
export const groundsOf = ({ organisation }: { organisation: string | null }): EndingGround[] =>
  ENDING_GROUNDS.filter((ground) => ground !== (organisation === null ? 'organisationGone' : 'personGone'));
