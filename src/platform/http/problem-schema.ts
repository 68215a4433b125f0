import { Type } from 'typebox';

/** The shape of every refusal in the API document (RFC 9457). The kernel's `Problem` is its type; a test holds the two together. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: 'A sentence for the person, in the language asked for.' }),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    code: Type.String({ description: 'Stable; programs decide by this.' }),
    instance: Type.Optional(Type.String({ description: 'The request, for the support desk.' })),
    rule: Type.Optional(Type.String({ description: 'The permission rule or law that refused.' })),
    fields: Type.Optional(
      Type.Array(Type.Object({ field: Type.String(), rule: Type.String(), message: Type.Optional(Type.String()) })),
    ),
    facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { $id: 'Problem' },
);
