/** 公务员法 art. 76: an interest of one's own, of a relative in the sense of art. 74, or what else may impair impartiality. */
export const INTEREST_GROUNDS = ['own', 'relatives', 'other'] as const;
export type InterestGround = (typeof INTEREST_GROUNDS)[number];

/** An organisation by its code (GB 32100), which is public, or one case by its number. */
export type Matter = { kind: 'organisation'; uscc: string } | { kind: 'case'; number: string };

export type Interest = { id: string; ground: InterestGround; matter: Matter };
export type Interests = { standing: readonly Interest[] };

export type Command = { type: 'declare'; interest: Interest } | { type: 'end'; interest: string };

export type Refusal = { code: 'interestKnown' } | { code: 'interestUnknown' };

export const initial: Interests = { standing: [] };
