import type { Printer } from '../../../platform/pdf/index.ts';
import type { ItemSearch } from '../../catalogue/index.ts';
import type { CounterDeps } from '../counter/deps.ts';

export type ThemeCounterDeps = {
  counter: CounterDeps;
  search: ItemSearch;
  printer: Printer;
  /** How the one receipt of a theme is set. */
  template: string;
  demonstration: boolean;
};
