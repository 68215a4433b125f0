import { civilDateOf } from '../../../kernel/civil-date.ts';
import { inChinese } from '../../../kernel/day-text.ts';

const CHINA_MS = 8 * 3_600_000;

/** `2026年3月2日 10时05分08秒`, by the clock of China. */
export function momentInChinese(at: Date): string {
  const local = new Date(at.valueOf() + CHINA_MS).toISOString();
  const [hours = '', minutes = '', seconds = ''] = local.slice(11, 19).split(':');
  return `${inChinese(civilDateOf(at))} ${hours}时${minutes}分${seconds}秒`;
}
