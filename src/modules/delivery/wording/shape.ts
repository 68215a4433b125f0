import type { Refusal } from '../model.ts';
import type { FetchRefusal } from '../papers/rules.ts';

/** A sentence for every refusal of this room alone, as the screen shows it; what other rooms refuse alike, they word. */
export type DeliveryWording = {
  readonly refusals: Readonly<Record<(Refusal | FetchRefusal)['code'] | 'parcelNotFound', string>>;
};
