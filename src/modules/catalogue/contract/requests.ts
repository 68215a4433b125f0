import { Type } from 'typebox';

export const RetireItem = Type.Object({
  on: Type.String({ format: 'date' }),
  reason: Type.String({ minLength: 1, maxLength: 500 }),
});

export const Retired = Type.Object({ retiredOn: Type.String({ format: 'date' }) });
