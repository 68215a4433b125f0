/** What one input is in a part of a table: as a test of a cell would say it, and one value of it as JSON. */
export type Place = { input: string; test: string; example: unknown };

/** A part of a table that no rule holds for. */
export type Gap = { is: 'gap'; where: readonly Place[] };

/** Two rules, from 1, that hold for the same inputs, and for which of them. */
export type Overlap = { is: 'overlap' | 'contradiction'; rules: readonly [number, number]; where: readonly Place[] };

/** A rule that never decides: `masked` by those before it or of higher priority, or `neverHolds` for any value that is allowed. */
export type Idle = { is: 'masked' | 'neverHolds'; rules: readonly [number] };

/** A cell of which the analysis knows nothing, or that is no FEEL; `column` from 1, outputs behind the inputs. */
export type CellMark = {
  is: 'cellNotAnalysed' | 'cellUnreadable';
  rules: readonly [number];
  column: number;
  text: string;
};

export type Mark = Gap | Overlap | Idle | CellMark | { is: 'tableNotAnalysed'; why: 'tooLarge' };

/**
 * What there is to say about one table. Every gap and overlap is real if the inputs are independent of each other; where `complete`, there
 * are no others. An input that is missing (null) is not looked at.
 */
export type TableAnalysis = {
  decision: string;
  marks: readonly Mark[];
  complete: boolean;
  /** Inputs are single values that do not hang together by how they are written. */
  independent: boolean;
};
