import { isBlank, storedTyped, type Typed } from './typed.ts';

/** Whose words they are, and in which form, or of the materials as they were read: a colleague who signs in on the same screen finds nothing of them. */
export type DraftPlace = { desk: string; caseId: string; form: string };

/** Where drafts lie: the browser's `sessionStorage`, which ends with the tab. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'onewindow.draft/';
const keyOf = ({ desk, caseId, form }: DraftPlace) => `${PREFIX}${desk}/${caseId}/${form}`;

/** What was typed and not sent yet. */
export const findDraft = (drawer: Drawer, place: DraftPlace): Typed => storedTyped(drawer.getItem(keyOf(place)));

/** Keeps what was typed; a form that was emptied leaves nothing behind. */
export function keepDraft(drawer: Drawer, place: DraftPlace, typed: Typed): void {
  if (isBlank(typed)) drawer.removeItem(keyOf(place));
  else drawer.setItem(keyOf(place), JSON.stringify(typed));
}

export const dropDraft = (drawer: Drawer, place: DraftPlace): void => drawer.removeItem(keyOf(place));

/** On signing out: words about people do not wait on a shared screen. */
export function dropEveryDraft(drawer: Drawer): void {
  const keys = Array.from({ length: drawer.length }, (_, place) => drawer.key(place));
  for (const key of keys) if (key?.startsWith(PREFIX)) drawer.removeItem(key);
}
