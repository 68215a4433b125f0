import { civilDate } from '../civil-date.ts';
import { datedLaw } from '../dated-law.ts';
import type { Limit } from '../limit.ts';

/** How long the organ has for its answer, and by which articles. */
type Answer = { limit: Limit; articles: string };

/** What 行政复议法 says of a request made on a day. */
export type ReconsiderationRule = {
  /** The term of sixty days in which an act can be fought. */
  term: string;
  notSuspended: string;
  answer: Answer;
  /** Null while the law had no simplified procedure. */
  simplified: Answer | null;
  /** By which article it comes before the court against a failure to act; null while either way was open. */
  beforeCourt: string | null;
};

/**
 * 行政复议法. The revision says on which day it takes effect (art. 90) and nothing of what was under way, so a proceeding follows the text of
 * the day on which it was requested, and a paper names the text of its own day: a reading that the county's legal office confirms.
 */
export const RECONSIDERATION = datedLaw<ReconsiderationRule>(
  {
    from: civilDate('2018-01-01'),
    source: '《中华人民共和国行政复议法》（2017 年修正）',
    rule: {
      term: '第九条',
      notSuspended: '第二十一条',
      // Only its terms of five and of seven days were working days (art. 40), so these ten were not.
      answer: { limit: { value: 10, unit: 'calendarDay' }, articles: '第二十三条、第四十条' },
      simplified: null,
      beforeCourt: null,
    },
  },
  {
    from: civilDate('2024-01-01'),
    source: '《中华人民共和国行政复议法》（2023 年修订）',
    rule: {
      term: '第二十条',
      notSuspended: '第四十二条',
      answer: { limit: { value: 10, unit: 'workingDay' }, articles: '第四十八条、第八十八条' },
      simplified: { limit: { value: 5, unit: 'workingDay' }, articles: '第五十四条、第八十八条' },
      beforeCourt: '第二十三条',
    },
  },
);
