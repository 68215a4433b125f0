import { declaredUtf8 } from '../../../platform/xml/index.ts';
import type { DmnRefusal } from '../definition/refusal.ts';
import { loadDecisions, type Decisions } from '../evaluation/decisions.ts';
import type { TestCase } from '../library/contract.ts';
import { tryCases } from './cases.ts';
import { findMarks } from './marks.ts';
import type { CaseVerdict, DecisionFinding } from './contract.ts';
import { decisionWording } from './wording.ts';

/** Everything there is to say about a model that is being drawn; `decisions` where the file can be read. */
export type Examined = {
  findings: DecisionFinding[];
  verdicts: CaseVerdict[];
  text: string;
  decisions?: Decisions;
};

export const hindersPublishing = ({ grade }: DecisionFinding): boolean => grade !== 'note';

/** A text as it is kept, and what it decides. */
export function readDecisions(xml: string): { text: string; loaded: ReturnType<typeof loadDecisions> } {
  const text = declaredUtf8(xml);
  return { text, loaded: loadDecisions(new TextEncoder().encode(text)) };
}

/** What the model says of itself as a whole, and what its test cases say of it. */
export function examineDecisions(xml: string, tests: readonly TestCase[], now: number): Examined {
  const { text, loaded } = readDecisions(xml);
  if (!loaded.ok) return { findings: loaded.error.map(refused), verdicts: [], text };
  const decisions = loaded.value;
  const verdicts = tryCases(decisions, tests, now);
  const marks = findMarks(decisions);
  const findings = [...findUnreadable(decisions, marks), ...findFailed(tests, verdicts), ...marks];
  return { findings, verdicts, text, decisions };
}

const { zh, en } = decisionWording;

/** What is about no place of a table. */
const NOWHERE = { rules: [], column: null, where: [] };

function refused({ code, element, detail }: DmnRefusal): DecisionFinding {
  const at = [element ?? '', detail] as const;
  return {
    grade: 'refused',
    code,
    decision: null,
    ...NOWHERE,
    words: { zh: zh.refused[code](...at), en: en.refused[code](...at) },
  };
}

/** What the evaluation would only warn of keeps a model from deciding cases. What a cell of a table is named for is not said twice. */
function findUnreadable({ decisions, problems }: Decisions, marks: readonly DecisionFinding[]): DecisionFinding[] {
  const cells = new Set(marks.flatMap(({ code, decision }) => (code === 'cellUnreadable' ? [decision] : [])));
  const none: DecisionFinding[] =
    decisions.length > 0
      ? []
      : [
          {
            grade: 'refused',
            code: 'noDecision',
            decision: null,
            ...NOWHERE,
            words: { zh: zh.noDecision, en: en.noDecision },
          },
        ];
  return [
    ...none,
    ...problems
      .filter(({ code, element }) => code !== 'expressionNotReadable' || !cells.has(element))
      .map(({ code, element, detail }): DecisionFinding => ({
        grade: 'refused',
        code,
        decision: element,
        ...NOWHERE,
        words: { zh: zh.problems[code](element, detail), en: en.problems[code](element, detail) },
      })),
  ];
}

const findFailed = (tests: readonly TestCase[], verdicts: readonly CaseVerdict[]): DecisionFinding[] =>
  verdicts.flatMap(({ name, passed, refused: code, value }, at): DecisionFinding[] => {
    const test = tests[at];
    if (passed || test === undefined) return [];
    const said = [name, JSON.stringify(test.expected), JSON.stringify(value)] as const;
    const words =
      code === null
        ? { zh: zh.caseFails(...said), en: en.caseFails(...said) }
        : { zh: zh.caseRefused[code](name, test.decision), en: en.caseRefused[code](name, test.decision) };
    return [{ grade: 'mend', code: code ?? 'testCaseFails', decision: test.decision, ...NOWHERE, words }];
  });
