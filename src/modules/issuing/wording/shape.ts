import type { Fault } from '../model.ts';

/** A sentence for every refusal, as the screen shows it. */
export type IssuingWording = {
  readonly refusals: Readonly<Record<Fault['code'], string>>;
};
