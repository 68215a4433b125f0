import { never } from '../../../kernel/result.ts';
import type { Mark, TableAnalysis } from '../analysis/model.ts';
import type { Decisions } from '../evaluation/decisions.ts';
import type { DecisionFinding } from './contract.ts';
import type { DecisionWording } from './wording/shape.ts';
import { decisionWording } from './wording.ts';

/** What the analysis of every table of a model says. */
export const findMarks = ({ analyse }: Decisions): DecisionFinding[] =>
  analyse().flatMap((analysis) => analysis.marks.map((mark) => findingOf(mark, analysis)));

function findingOf(mark: Mark, analysis: TableAnalysis): DecisionFinding {
  const { zh, en } = decisionWording;
  return {
    grade: gradeOf(mark, analysis),
    code: mark.is,
    decision: analysis.decision,
    rules: 'rules' in mark ? [...mark.rules] : [],
    column: 'column' in mark ? mark.column : null,
    where: 'where' in mark ? [...mark.where] : [],
    words: { zh: worded(mark, zh, analysis.decision), en: worded(mark, en, analysis.decision) },
  };
}

/**
 * Rules that contradict the hit policy leave a case undecided, which the table itself promises not to. Of inputs that hang together a part
 * may never occur: whoever publishes judges that, as he judges a gap.
 */
function gradeOf({ is }: Mark, { independent }: TableAnalysis): DecisionFinding['grade'] {
  if (is === 'cellUnreadable') return 'refused';
  return independent && (is === 'overlap' || is === 'contradiction') ? 'mend' : 'note';
}

function worded(mark: Mark, { marks: say }: DecisionWording, decision: string): string {
  switch (mark.is) {
    case 'gap':
      return say.gap(decision, partOf(mark.where));
    case 'overlap':
    case 'contradiction':
      return say[mark.is](decision, mark.rules, partOf(mark.where));
    case 'masked':
    case 'neverHolds':
      return say[mark.is](decision, mark.rules[0]);
    case 'cellNotAnalysed':
    case 'cellUnreadable':
      return say[mark.is](decision, mark.rules[0], mark.text);
    case 'tableNotAnalysed':
      return say.tableNotAnalysed(decision);
    default:
      return never(mark);
  }
}

/** Inputs for which it makes no difference are left out. */
const partOf = (where: readonly { input: string; test: string }[]) =>
  where.filter(({ test }) => test !== '-').map(({ input, test }) => [input, test] as const);
