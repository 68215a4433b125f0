import { CARDS } from './cards.ts';
import type { Arrangement } from './hardware.ts';
import { SHEETS } from './pictures.ts';

/** How long the devices may be told to take. */
export const WORK_MS = [100, 400, 3_000, 20_000] as const;

/** What the page's form says; undefined when it says something that the page does not offer. A switch that is off is left out. */
export function arrangementIn(form: URLSearchParams): Arrangement | undefined {
  const card = CARDS.find((key) => key === form.get('card'));
  const sheet = SHEETS.find((key) => key === form.get('sheet'));
  const workMs = WORK_MS.find((ms) => String(ms) === form.get('workMs'));
  if (card === undefined || sheet === undefined || workMs === undefined) return undefined;
  return {
    ...{ card, sheet, workMs },
    readerPlugged: !form.has('readerUnplugged'),
    cameraPlugged: !form.has('cameraUnplugged'),
    cardFails: form.has('cardFails'),
    cameraFails: form.has('cameraFails'),
  };
}
