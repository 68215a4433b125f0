import { Type } from 'typebox';

/**
 * 行政许可法 art. 42: the head of the organ approves at most ten working days. Fifteen, where several departments handle a matter
 * jointly, are for the head of the people's government to approve, who is nobody's officer here.
 */
export const MOST_EXTENSION_DAYS = 10;

export const ExtendLimit = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  /** Working days. */
  days: Type.Integer({ minimum: 0, maximum: 365 }),
  reason: Type.String({ maxLength: 2_000 }),
});
