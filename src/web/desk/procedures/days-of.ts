import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { ProcedureRow } from '../../../modules/intake/procedures/contract.ts';
import { dayText, type Language } from '../../ui/index.ts';
import { proceduresWording } from './wording.ts';

type Days = Pick<ProcedureRow, 'startsOn' | 'dueOn'> & { endedOn?: string | null };

/** From when, and until when at most; or until when it was. */
export function daysOf({ startsOn, dueOn, endedOn = null }: Days, language: Language): string {
  const say = proceduresWording[language];
  const day = (text: string) => (isCivilDate(text) ? dayText(text, language) : text);
  if (endedOn !== null && dueOn !== null) return say.lasted(day(startsOn), day(endedOn));
  return dueOn === null ? say.planned(day(startsOn)) : say.until(day(startsOn), day(dueOn));
}
