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
  | 'tableUneven';

export type DecisionWording = {
  refused: Record<RefusalCode, (element: string, detail: string) => string>;
  problems: Record<'expressionNotReadable' | 'typeUnknown', (element: string, detail: string) => string>;
  noDecision: string;
  caseFails: (name: string, expected: string, value: string) => string;
  caseRefused: Record<'decisionUnknown' | 'tooManySteps' | 'inputTooDeep', (name: string, decision: string) => string>;
  refusals: Record<string, string>;
};
