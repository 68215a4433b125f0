import type { CivilDate } from './civil-date.ts';

/** `2026年11月22日`. */
export const inChinese = (day: CivilDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export const inEnglish = (day: CivilDate): string => {
  const [year, month = 1, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
};
