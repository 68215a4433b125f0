import { Type, type Static, type TSchema } from 'typebox';

const text = (maxLength: number) => Type.String({ maxLength });
const Key = Type.String({ pattern: '^[a-z0-9-]{1,80}$' });
const Word = Type.String({ minLength: 1, maxLength: 80 });
export const Answer = Type.Union([Type.Boolean(), text(40)]);
export const Term = Type.Object({ question: text(40), equals: Answer });
const Keys = Type.Array(Key, { maxItems: 60 });
const Names = Type.Record(Word, text(80));

/** A theme as it is drawn. It may be unfinished: only what is submitted has to hold together. */
export const DrawnTheme = Type.Object({
  key: Key,
  number: text(40),
  name: text(80),
  fullName: text(120),
  audience: Type.Enum(['enterprise', 'citizen']),
  lead: text(80),
  lifeStage: text(40),
  questions: Type.Array(
    Type.Object({
      /** Stands in addresses of the guide. */
      id: Type.String({ pattern: '^[a-zA-Z0-9]{1,40}$' }),
      text: text(200),
      options: Type.Array(Answer, { maxItems: 20 }),
      usual: Answer,
      informational: Type.Boolean(),
    }),
    { maxItems: 40 },
  ),
  parts: Type.Array(
    Type.Object({ item: Key, when: Type.Array(Term, { maxItems: 20 }), after: Keys, afterOptional: Keys }),
    { maxItems: 60 },
  ),
  bindings: Type.Object({ persons: Names, roles: Names, byItem: Type.Record(Key, Names) }),
  jointVisit: Keys,
  outside: Type.Optional(text(500)),
});
export type DrawnTheme = Static<typeof DrawnTheme>;

export const Words = Type.Object({ zh: Type.String(), en: Type.String() });
export const Name = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

export const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
