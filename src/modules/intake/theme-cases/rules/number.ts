import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area } from '../../../../kernel/id.ts';
import { caseNumber, readCaseNumber } from '../../cases/rules/case-number.ts';

const PREFIX = 'TC';

/** 套餐编号: `TC` and eighteen digits like those of a case, from a serial of its own, so that one is never taken for the other. */
export const themeNumber = (area: Area, on: CivilDate, serial: number): string =>
  `${PREFIX}${caseNumber(area, on, serial)}`;

/** What a person typed as a theme number; undefined when it is none. */
export function readThemeNumber(typed: string): string | undefined {
  const [, digits] = /^\s*tc(.*)$/i.exec(typed.normalize('NFKC')) ?? [];
  const number = digits === undefined ? undefined : readCaseNumber(digits);
  return number && `${PREFIX}${number}`;
}
