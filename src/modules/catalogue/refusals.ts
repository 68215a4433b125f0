import type { Refusal } from './model.ts';

const STATUS = {
  noDraft: 409,
  nothingChanged: 409,
  inThePast: 422,
  beforeItTakesEffect: 422,
  notPublished: 409,
} as const satisfies Record<Refusal['code'], number>;

export const statusOf = (refusal: Refusal): number => STATUS[refusal.code];
