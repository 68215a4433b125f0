import type { Met, MeetPerson } from '../../modules/identity/contract/meetings.ts';
import type { ItemRow } from '../../modules/catalogue/contract/answers.ts';
import type {
  CounterMeeting,
  CounterReceipt,
  CounterSheet,
  DiscardSheet,
  SignAtCounter,
} from '../../modules/intake/counter/contract.ts';
import type {
  CounterGuide,
  CounterThemeReceipt,
  CounterThemeRow,
} from '../../modules/intake/theme-counter/contract/theme-counter.ts';
import type { EarlierFile, TypedAnswers } from '../../modules/intake/drafts/contract/drafts.ts';
import { counterAddresses } from './addresses.ts';
import { themeCounterAddresses } from './theme-addresses.ts';
import { read, send, sendFile } from './client.ts';

type Material = CounterSheet['materials'][number];
type Keyed = { key: string };
type Handing = { consent: boolean; anotherOne: boolean };

/** The counter's API: a person with his card, a sheet taken down for him, a receipt. */
export const findItems = (words: string, signal?: AbortSignal) =>
  read<ItemRow[]>(counterAddresses.items(words), signal);

export const meetPerson = (shown: MeetPerson, { key }: Keyed) =>
  send<Met>(counterAddresses.meetings(), { method: 'POST', body: shown, key });

export const readMeeting = (meeting: string, signal?: AbortSignal) =>
  read<CounterMeeting>(counterAddresses.meeting(meeting), signal);

export const startSheet = (wish: { meeting: string; item: string }, { key }: Keyed) =>
  send<CounterSheet>(counterAddresses.drafts(), { method: 'POST', body: wish, key });

export const readSheet = (draft: string, signal?: AbortSignal) =>
  read<CounterSheet>(counterAddresses.draft(draft), signal);

/** Themes that can be applied for at one go, by the words that people use. */
export const findCounterThemes = (words: string, signal?: AbortSignal) =>
  read<CounterThemeRow[]>(themeCounterAddresses.list(words), signal);

export type ToldAnswers = Readonly<Record<string, boolean | string | null>>;

/** Where answers lead; nothing is kept, so any key will do. */
export const askGuide = (theme: string, told: ToldAnswers) =>
  send<CounterGuide>(themeCounterAddresses.guide(theme), change({ told }));

export const startTheme = (wish: { meeting: string; theme: string; told: ToldAnswers }, { key }: Keyed) =>
  send<CounterSheet>(themeCounterAddresses.drafts, { method: 'POST', body: wish, key });

export const acceptTheme = (draft: string, handing: Handing, { key }: Keyed) =>
  send<CounterThemeReceipt>(`${counterAddresses.draft(draft)}/accept`, { method: 'POST', body: handing, key });

export const seeMaterials = (draft: string, materials: readonly string[]) =>
  send<CounterSheet>(`${counterAddresses.draft(draft)}/materials-seen`, change({ materials }));

/** The last save of a field counts, so a repeat does no harm and any key will do. */
export const saveAnswers = (draft: string, answers: TypedAnswers) =>
  send<CounterSheet>(`${counterAddresses.draft(draft)}/answers`, change({ answers }));

export const sayWay = (draft: string, material: string, way: Material['way']) =>
  send<CounterSheet>(`${counterAddresses.material(draft, material)}/way`, change({ way }));

export const reuseFile = (draft: string, material: string, file: string) =>
  send<CounterSheet>(`${counterAddresses.material(draft, material)}/reuse`, change({ file }));

export const takeFileOff = (draft: string, material: string, file: string) =>
  send<CounterSheet>(`${counterAddresses.material(draft, material)}/files/${file}`, {
    ...change({}),
    method: 'DELETE',
  });

export const readEarlierFiles = (draft: string, material: string) =>
  read<EarlierFile[]>(`${counterAddresses.material(draft, material)}/earlier`);

export const signAtCounter = (draft: string, signature: SignAtCounter) =>
  send<CounterSheet>(`${counterAddresses.draft(draft)}/commitment`, change(signature));

export const takeOrdinaryWay = (draft: string, item: string) =>
  send<CounterSheet>(`${counterAddresses.draft(draft)}/commitment`, { ...change({ item }), method: 'DELETE' });

export const notePaperWord = (draft: string, rule: string, name: string) =>
  send<CounterSheet>(
    `${counterAddresses.draft(draft)}/second-persons/${rule}/paper`,
    change(name.trim() === '' ? {} : { name: name.trim() }),
  );

export const renewSheet = (draft: string) => send<CounterSheet>(`${counterAddresses.draft(draft)}/renew`, change({}));

export const discardSheet = (draft: string, said: DiscardSheet) =>
  send<{ discarded: true }>(counterAddresses.draft(draft), { ...change(said), method: 'DELETE' });

export const handInSheet = (draft: string, handing: Handing, { key }: Keyed) =>
  send<CounterReceipt>(`${counterAddresses.draft(draft)}/submit`, { method: 'POST', body: handing, key });

/** Sends a scan in one piece, and reads what the sheet says then. */
export async function uploadScan(draft: string, material: string, file: File): Promise<CounterSheet> {
  await sendFile(`${counterAddresses.material(draft, material)}/uploads`, file);
  return readSheet(draft);
}

const change = (body: unknown) => ({ method: 'POST', body, key: crypto.randomUUID() }) as const;
