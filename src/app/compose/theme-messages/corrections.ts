import { gatheredCorrectionStreams, isAskOpen, noticeNumber } from '../../../modules/intake/index.ts';
import type { Tell } from '../../../modules/messages/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { themeKinds } from './kinds.ts';
import type { OfTheme } from './parameters.ts';

const GATHERED = ['correctionsGathered', 'correctionsAnswered'] as const;
export const gathered = gatheredCorrectionStreams.only(...GATHERED);
export type GatheredEvent = ReturnType<typeof gathered.read>;

export const isGathered = (event: { type: string }): event is GatheredEvent =>
  GATHERED.some((type) => type === event.type);

type Telling = {
  theme: string;
  tell: Tell;
  to: Pick<Parameters<Tell>[0], 'about' | 'recipient'>;
  parameters: OfTheme;
  nameOf: (item: string) => { zh: string; en?: string };
};

/** One message for a notice, one for each time that something is added to it, and one for what was answered together. */
export async function tellOfGathered(
  tx: Tx,
  event: GatheredEvent,
  { theme, tell, to, parameters, nameOf }: Telling,
): Promise<void> {
  const { value } = await gatheredCorrectionStreams.load(tx, theme);
  const asks = value.state === 'none' ? [] : (value.notices[event.notice - 1]?.asks ?? []);
  const open = asks.filter(isAskOpen);
  if (event.type === 'correctionsAnswered') {
    const said = { ...parameters, items: event.items.map(nameOf), left: open.map(({ item }) => nameOf(item)) };
    return tell({ ...to, kind: themeKinds.correctionAnswered, parameters: said });
  }
  const { edition, notice } = event;
  const [until = ''] = [...event.asks, ...open].map((ask) => ask.until).toSorted();
  const items = event.asks.map(({ item }) => nameOf(item));
  const said = { ...parameters, notice: noticeNumber(parameters.number, notice), items, until };
  return edition === 1
    ? tell({ ...to, kind: themeKinds.correctionGathered, parameters: said })
    : tell({ ...to, kind: themeKinds.correctionAdded, parameters: { ...said, edition } });
}
