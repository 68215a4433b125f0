import type { Doubt } from '../contract/words.ts';
import type { Refusal } from '../model.ts';
import type { Fault } from '../rules/item-checks.ts';

/** Why an entry of a file was left out. */
export type LeftOut = Fault['code'] | 'misshapen' | 'draftInProgress';

/** One text for every key: what nobody put into words does not compile. */
export type CatalogueWording = {
  readonly refusals: Readonly<Record<Refusal['code'], string>>;
  readonly doubts: Readonly<Record<Doubt['about'], string>>;
  readonly loading: Readonly<Record<LeftOut, string>>;
};
