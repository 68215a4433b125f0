import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { ServePaper } from '../../../modules/intake/serving/contract.ts';
import { dateText } from '../../ui/index.ts';
import { textIn } from '../shell/text-in.ts';

export const NAMES = { paper: 'servedPaper', how: 'servedHow', on: 'servedOn', said: 'servedSaid' } as const;
export const WAYS = ['window', 'post', 'left', 'announced', 'undeliverable'] as const;
export type Lack = keyof typeof NAMES;

/** What was typed, as the server wants it, or everything that is missing. */
export function serviceIn(
  typed: Pick<FormData, 'get'>,
  papers: readonly string[],
): { lacks: Lack[]; order?: { paper: string; wish: ServePaper } } {
  const said = (name: string) => textIn(typed, name).trim();
  const part = (word: string) => said(`${NAMES.on}.${word}`);
  const on = dateText({ year: part('year'), month: part('month'), day: part('day') });
  const paper = papers.find((one) => one === said(NAMES.paper));
  const how = WAYS.find((one) => one === said(NAMES.how));
  const words = said(NAMES.said);
  const lacks: Lack[] = [
    ...(paper === undefined ? (['paper'] as const) : []),
    ...(how === undefined ? (['how'] as const) : []),
    ...(isCivilDate(on) ? [] : (['on'] as const)),
    ...(words === '' ? (['said'] as const) : []),
  ];
  if (paper === undefined || how === undefined || lacks.length > 0) return { lacks };
  return { lacks, order: { paper, wish: { how, on, said: words } } };
}
