import { civilDate } from '../../kernel/civil-date.ts';
import { percentText } from '../../kernel/percent.ts';
import type { Counts, Share } from '../../modules/supervision/contract.ts';
import { dayText, type Language } from '../ui/index.ts';
import type { CockpitWording } from './wording/zh.ts';

const MONTHS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  zh: new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
};

/** `2026年3月`, `March 2026`. */
export const monthText = (month: string, language: Language): string =>
  MONTHS[language].format(new Date(`${month}-01T00:00:00Z`));

export const dayIn = (language: Language) => (day: string) => dayText(civilDate(day), language);

/** `96.3% (95.1%–97.2%)`; what nobody decided has no rate. */
export function shareText(share: Share, { onTime: say }: CockpitWording): string {
  if (share === null) return say.none;
  return `${percentText(share.share)} (${percentText(share.low)}–${percentText(share.high)})`;
}

/** 办结: granted, denied, withdrawn, lapsed or ended. */
export const concludedIn = ({ granted, denied, withdrawn, lapsed, ended }: Counts): number =>
  granted + denied + withdrawn + lapsed + ended;
