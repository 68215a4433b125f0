import { Type, type Static } from 'typebox';

/**
 * 行政许可法 art. 32: why an application is not taken. There is no licence to apply for; it is another organ's; it was corrected once and is
 * still incomplete; it was never corrected, also after a reminder; or another provision says so, which the decision names (such as art. 78).
 */
export const grounds = ['notNeeded', 'notThisOrgan', 'stillIncomplete', 'notCorrected', 'otherProvision'] as const;
export type Ground = (typeof grounds)[number];

const Said = Type.String({ maxLength: 2_000 });

/** The organ to which the applicant has to turn: a department of the county, or another one in words. */
export const RightOrgan = Type.Union([
  Type.Object({ department: Type.String({ maxLength: 120 }) }),
  Type.Object({ named: Type.String({ maxLength: 200 }) }),
]);
export type RightOrgan = Static<typeof RightOrgan>;

export const RefuseAcceptance = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  ground: Type.Optional(Type.Enum([...grounds])),
  organ: Type.Optional(RightOrgan),
  reason: Said,
  basis: Said,
  instead: Said,
});

/** What a clerk has to know before he declines to accept. */
export const NonAcceptanceTerms = Type.Object({
  /** Those that the case admits now. */
  grounds: Type.Array(Type.Enum([...grounds])),
  organs: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
  /** The last day on which whoever needs no licence, or another organ, is told at once; and whether it is over. */
  atOnceBy: Type.String({ format: 'date' }),
  late: Type.Boolean(),
});
export type NonAcceptanceTerms = Static<typeof NonAcceptanceTerms>;

/** How a timeline tells it; absent in events from before grounds were named. */
export const NonAcceptance = Type.Object({
  ground: Type.Enum([...grounds]),
  /** The law has it told at once, and it was told later. */
  late: Type.Boolean(),
});
export type NonAcceptance = Static<typeof NonAcceptance>;
