import type { DecisionLack } from '../decision/parts.ts';

/** What a form lacks, in the order of its fields; the server would refuse it for the same reason. */
export type Lack = { field: string; code: LackCode };
export type LackCode =
  | 'nothingMissing'
  | 'whatMissing'
  | 'reasonMissing'
  | 'basisMissing'
  | 'insteadMissing'
  | 'daysMissing'
  | 'opinionMissing'
  | 'noteMissing'
  | 'unfitMaterial'
  | 'verdictUnsaid'
  | 'answerMissing'
  | 'visitDayMissing'
  | 'staffMissing'
  | 'presenceMissing'
  | 'absenceMissing'
  | 'colleagueMissing'
  | 'stepMissing'
  | 'supplyDayMissing'
  | 'owedMissing'
  | 'arrivalMissing'
  | DecisionLack['code'];

export const found = (lacks: readonly (false | Lack)[]): Lack[] => lacks.filter((lack) => lack !== false);
