import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { textOn } from '../../../../kernel/dated-law.ts';
import { RECONSIDERATION } from '../../../../kernel/laws/reconsideration.ts';
import type { DisputeKind, StopGround } from '../contract/kinds.ts';

/** `fromGeneralKnowledge`: the official text was not before us when this was written; the county's legal office confirms it. */
type Article = { law: string; fromGeneralKnowledge: true };

const article = (law: string): Article => ({ law, fromGeneralKnowledge: true });

/** 行政诉讼法 (2017), which has not changed since. */
const AT_COURT = {
  notSuspended: article('《中华人民共和国行政诉讼法》第五十六条'),
  answer: article('《中华人民共和国行政诉讼法》第六十七条'),
} as const;

type Asked = { kind: DisputeKind; simplified: boolean; requestedOn: CivilDate };

/** By which provisions an act goes on being executed, and the answer is owed: of the text in force on the day of the request. */
export function provisionsOf({ kind, simplified, requestedOn }: Asked): Record<'notSuspended' | 'answer', Article> {
  if (kind === 'litigation') return AT_COURT;
  const { source, rule } = textOn(RECONSIDERATION, requestedOn);
  const { articles } = (simplified && rule.simplified) || rule.answer;
  return { notSuspended: article(`${source}${rule.notSuspended}`), answer: article(`${source}${articles}`) };
}

/**
 * The listed cases in which the execution stops, by kind; it never stops by the request alone. 复议: organ, authority, request found
 * reasonable, other law. 诉讼: organ, request with damage beyond repair, the court for weighty public interests, other law.
 */
export const STOPS: Readonly<Record<DisputeKind, readonly StopGround[]>> = {
  reconsideration: ['organ', 'authority', 'request', 'byLaw'],
  litigation: ['organ', 'request', 'publicInterest', 'byLaw'],
};
