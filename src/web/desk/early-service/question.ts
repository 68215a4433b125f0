import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { AskEarlyService } from '../../../modules/intake/early-service/contract.ts';
import { dateText } from '../../ui/index.ts';
import { textIn } from '../shell/text-in.ts';

/** The fields of a question; the sheet beside it has names of its own. */
export const ASKING = {
  missing: 'early.missing',
  words: 'early.words',
  mayComeOn: 'early.mayComeOn',
  showFiles: 'early.showFiles',
} as const;

/** What was typed; undefined while the day is begun and is none. No day is an answer. */
export function questionIn(form: FormData): AskEarlyService | undefined {
  const part = (word: string) => textIn(form, `${ASKING.mayComeOn}.${word}`).trim();
  const day = dateText({ year: part('year'), month: part('month'), day: part('day') });
  if (day !== '' && !isCivilDate(day)) return undefined;
  const missing = form.getAll(ASKING.missing).filter((value) => typeof value === 'string');
  return {
    ...{ missing, words: textIn(form, ASKING.words).trim() },
    ...(form.get(ASKING.showFiles) === 'yes' && { showFiles: true }),
    ...(day !== '' && { mayComeOn: day }),
  };
}
