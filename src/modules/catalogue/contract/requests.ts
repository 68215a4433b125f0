import { Type } from 'typebox';

export const RetireItem = Type.Object({
  on: Type.String({ format: 'date' }),
  reason: Type.String({ minLength: 1, maxLength: 500 }),
});
