import { Type } from 'typebox';

export const Key = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$' });
export const Line = Type.String({ minLength: 1, maxLength: 200 });
export const Instant = Type.String({ format: 'date-time' });
export const Id = Type.String({ format: 'uuid' });
export const Departments = Type.Union([Type.Array(Key, { maxItems: 200 }), Type.Literal('all')]);

/** An act that answers nothing but that it was done. */
export const Done = Type.Null({ description: 'Done' });
