import type { CivilDate } from '../../../kernel/civil-date.ts';
import { remedyOf, type DocumentContent, type PaperParagraph } from '../../documents/index.ts';
import { assignedValues, type AssignedValue, type Values } from '../../forms/index.ts';
import { commonOf, type Matter } from './matter.ts';
import type { Opinion } from './model.ts';
import { basisOf, namesRemedy, type Paragraph } from './rules/decision.ts';
import { caseWording } from './wording.ts';

export type SaidDecision = {
  outcome: Opinion;
  on: CivilDate;
  paragraphs: readonly Paragraph<string>[];
  assigned: Values;
};

/** The decision as its paper says it: what was written, in that order, and by law the remedy behind it. */
export function decisionContent({ outcome, on, paragraphs, assigned }: SaidDecision, matter: Matter): DocumentContent {
  const { before, item } = matter;
  const acceptedOn = 'acceptedOn' in before ? before.acceptedOn : on;
  const common = { ...commonOf(matter), on, acceptedOn, paragraphs: paragraphs.map(onPaper) };
  const remedy = remedyOf(item.item.refusalRemedy, on);
  if (outcome === 'deny') return { ...common, kind: 'denialDecision', remedy };
  const { name: result, validity } = item.item.result;
  const given = assignedValues(item, assigned, on);
  return {
    ...common,
    paragraphs: [...common.paragraphs, ...(given.length > 0 ? [givenOnPaper(given)] : [])],
    kind: 'grantDecision',
    result,
    validity,
    remedy: namesRemedy(outcome, paragraphs) ? remedy : null,
  };
}

/** What the grant gives, so that who holds the paper can tell it to others. */
const givenOnPaper = (given: readonly AssignedValue[]): PaperParagraph => ({
  title: caseWording.zh.assigned,
  text: `${given.map(({ name, value }) => `${name.zh}：${value}`).join('；')}。`,
});

/** The Chinese text alone has effect, so its headings are Chinese whoever wrote it. */
function onPaper(one: Paragraph<string>): PaperParagraph {
  const heading = caseWording.zh.paragraphs[one.kind];
  if (one.kind === 'own') return { title: one.title || heading, text: one.text };
  return { title: heading, text: one.kind === 'provisions' ? `${basisOf([one])}。` : one.text };
}
