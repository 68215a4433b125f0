import type { AskRefusal, LinkRefusal } from '../model.ts';

export type SecondPersonWording = {
  readonly refusals: Readonly<Record<Exclude<(AskRefusal | LinkRefusal)['code'], 'reasonMissing'>, string>>;
};
