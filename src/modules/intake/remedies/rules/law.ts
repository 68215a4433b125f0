import type { DisputeKind, StopGround } from '../contract/kinds.ts';

/** `fromGeneralKnowledge`: the text of the law was not before us when this was written; the county's legal office confirms it. */
export type Article = { law: string; fromGeneralKnowledge: true };

const article = (law: string): Article => ({ law, fromGeneralKnowledge: true });

/** What each provision says here is data, so that the legal office sees it in one place. */
export const ARTICLES = {
  notSuspended: {
    reconsideration: article('《中华人民共和国行政复议法》（2023 年修订）第四十二条'),
    litigation: article('《中华人民共和国行政诉讼法》第五十六条'),
  },
  answer: {
    reconsideration: article('《中华人民共和国行政复议法》（2023 年修订）第四十八条、第八十八条'),
    simplified: article('《中华人民共和国行政复议法》（2023 年修订）第五十四条、第八十八条'),
    litigation: article('《中华人民共和国行政诉讼法》第六十七条'),
  },
  /** Against a failure to act 复议 comes first. */
  reconsiderationFirst: article('《中华人民共和国行政复议法》（2023 年修订）第二十三条'),
  afterReconsideration: article('《中华人民共和国行政诉讼法》第四十五条'),
} as const;

/**
 * The listed cases in which the execution stops, by kind; it never stops by the request alone. 复议: organ, authority, request found
 * reasonable, other law. 诉讼: organ, request with damage beyond repair, the court for weighty public interests, other law.
 */
export const STOPS: Readonly<Record<DisputeKind, readonly StopGround[]>> = {
  reconsideration: ['organ', 'authority', 'request', 'byLaw'],
  litigation: ['organ', 'request', 'publicInterest', 'byLaw'],
};
