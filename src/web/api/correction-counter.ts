import type { CounterSheet } from '../../modules/intake/counter/contract.ts';
import type {
  AnswerAtCounter,
  CounterAnswered,
  CounterCorrection,
} from '../../modules/intake/correction-counter/contract/correction-counter.ts';
import { send, sendFile } from './client.ts';
import { correctionCounterAddresses } from './correction-addresses.ts';

/** What departments ask to be corrected, taken in from whoever has come. Opening changes nothing, so any key will do. */
export const openCorrection = (opening: { meeting: string; case: string }) =>
  send<CounterSheet>(correctionCounterAddresses.cases, opened(opening));

export const openThemeCorrection = (opening: { meeting: string; theme: string }) =>
  send<CounterCorrection>(correctionCounterAddresses.themes, opened(opening));

export const answerThemeCorrection = (answer: AnswerAtCounter, { key }: { key: string }) =>
  send<CounterAnswered>(correctionCounterAddresses.answer, { method: 'POST', body: answer, key });

/** A scan for every case that asks for the paper. */
export const scanForTheme = (draft: string, material: string, file: File) =>
  sendFile(`${correctionCounterAddresses.material(draft, material)}/uploads`, file);

const opened = (body: unknown) => ({ method: 'POST', body, key: crypto.randomUUID() }) as const;
