import { Type } from 'typebox';

/** Who has to say something beside the applicant. */
export const ROLES = ['otherParent', 'landlord', 'spouse', 'guardian'] as const;

/** How a word that is needed stands. `expired`: the link ran out unanswered; `changed`: it was for other answers. */
export const STANDINGS = [
  ...(['missing', 'asked', 'expired', 'declined', 'revoked', 'changed', 'confirmed', 'onPaper'] as const),
] as const;

export const RoleName = Type.Enum([...ROLES]);
export const StandingName = Type.Enum([...STANDINGS]);

/** What of a draft stands in the way of handing it in. */
export const LackingWord = Type.Object({ rule: Type.String(), role: RoleName, standing: StandingName });
