import { civilDate } from '../civil-date.ts';
import { datedLaw } from '../dated-law.ts';

/** `announced`: so many days after an announcement was made it counts as service, and by which article. */
export type ServiceRule = { announced: { days: number; article: string } };

/**
 * 民事诉讼法 on service, to which 行政复议法 and 行政诉讼法 refer. An announcement follows the text of the day on which it was made. The fifth
 * amendment (2024-01-01) left these articles as they were.
 */
export const SERVICE = datedLaw<ServiceRule>(
  {
    from: civilDate('2017-07-01'),
    source: '《中华人民共和国民事诉讼法》（2017 年修正）',
    rule: { announced: { days: 60, article: '第九十二条' } },
  },
  {
    from: civilDate('2022-01-01'),
    source: '《中华人民共和国民事诉讼法》（2021 年、2023 年修正）',
    rule: { announced: { days: 30, article: '第九十五条' } },
  },
);
