type RefusalCode =
  | 'fileTooLarge'
  | 'doctype'
  | 'notWellFormed'
  | 'tooDeep'
  | 'tooManyElements'
  | 'encodingUnknown'
  | 'notText'
  | 'notDmn'
  | 'duplicateId'
  | 'duplicateName'
  | 'referenceUnknown'
  | 'importUnknown'
  | 'requirementCycle'
  | 'typeCycle'
  | 'typeTooDeep'
  | 'hitPolicyUnknown'
  | 'expressionUnknown'
  | 'boxUnknown'
  | 'languageUnknown'
  | 'tableUneven';

type ProblemCode = 'expressionNotReadable' | 'typeUnknown' | 'logicMissing' | 'functionExternal' | 'priorityMissing';

/** Inputs with what a cell would say of them. */
export type Part = readonly (readonly [input: string, test: string])[];

export type DecisionWording = {
  refused: Record<RefusalCode, (element: string, detail: string) => string>;
  problems: Record<ProblemCode, (element: string, detail: string) => string>;
  marks: {
    gap: (decision: string, part: Part) => string;
    overlap: (decision: string, rules: readonly [number, number], part: Part) => string;
    contradiction: (decision: string, rules: readonly [number, number], part: Part) => string;
    masked: (decision: string, rule: number) => string;
    neverHolds: (decision: string, rule: number) => string;
    cellUnreadable: (decision: string, rule: number, text: string) => string;
    cellNotAnalysed: (decision: string, rule: number, text: string) => string;
    tableNotAnalysed: (decision: string) => string;
  };
  noDecision: string;
  caseFails: (name: string, expected: string, value: string) => string;
  caseRefused: Record<'decisionUnknown' | 'tooManySteps' | 'inputTooDeep', (name: string, decision: string) => string>;
  refusals: Record<string, string>;
};
