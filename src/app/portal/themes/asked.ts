import { Type } from 'typebox';

/** `q-kind` and the like: the answers so far, in the order in which they were given. `asked`: the question that was gone on from. */
export const Asked = Type.Record(
  Type.String({ pattern: '^(q-[a-zA-Z0-9]{1,40}|asked)$' }),
  Type.String({ maxLength: 40 }),
);
