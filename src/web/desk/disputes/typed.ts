import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { DisputeFile } from '../../../modules/intake/remedies/contract.ts';
import { dateText } from '../../ui/index.ts';
import { textIn } from '../shell/text-in.ts';

/** What may be done with a proceeding now. */
export type Move = DisputeFile['acts'][number];

type Typed = Pick<FormData, 'get'>;

export const said = (typed: Typed, name: string): string => textIn(typed, name).trim();

/** A day that was typed in its three parts; undefined while it is none. */
export function dayIn(typed: Typed, name: string): string | undefined {
  const part = (word: string) => said(typed, `${name}.${word}`);
  const day = dateText({ year: part('year'), month: part('month'), day: part('day') });
  return isCivilDate(day) ? day : undefined;
}

/** The words of a form that belong to an act, as the server wants them; undefined while its day is none. */
export function moveIn(act: string, typed: Typed): object | undefined {
  if (act === 'fulfil') return { caseNumber: said(typed, 'caseNumber') };
  const on = dayIn(typed, 'on');
  if (on === undefined) return undefined;
  if (act === 'answer') return { on };
  if (act === 'resume') return { on, order: said(typed, 'order') };
  if (act === 'stop') return { on, order: said(typed, 'order'), ground: said(typed, 'ground') };
  const [days, words] = [said(typed, 'within'), said(typed, 'words')];
  const unit = said(typed, 'unit') === 'workingDay' ? 'workingDay' : 'calendarDay';
  return {
    ...{ on, outcome: said(typed, 'outcome'), instrument: said(typed, 'instrument') },
    anew: said(typed, 'anew') === 'yes',
    ...(days !== '' && { within: { value: Number(days), unit } }),
    ...(words !== '' && { words }),
  };
}
