/** What a commitment stands for (国办发〔2020〕42号): `licence`: the conditions of a licence of an enterprise; `proof`: one proof. */
export const COMMITMENT_KINDS = ['licence', 'proof'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** A version of a text, as a case that was signed for it keeps it. */
export type TextRef = { item: string; version: number };
