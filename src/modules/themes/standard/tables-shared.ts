import type { Standard } from './contents.ts';

/** A table of the paper; every cell is text. `widths` are shares of the page. */
export type SheetTable = { title: string; headings: string[]; widths: number[]; rows: string[][] };

/** What an item is called in Chinese; one that has no published version, by its key. */
export const nameOfItem = ({ sections }: Standard, item: string): string =>
  sections.items.find((one) => one.item === item)?.name.zh ?? item;
