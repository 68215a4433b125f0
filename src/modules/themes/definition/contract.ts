// The shape of themes in the starter data. What does not concern the flow travels along unread.
import { Type, type Static } from 'typebox';

const Text = Type.String({ minLength: 1 });
const Answer = Type.Union([Type.Boolean(), Text]);
const Term = Type.Object({ question: Text, equals: Answer });

const Question = Type.Object({
  id: Text,
  text: Text,
  type: Type.Enum(['boolean', 'choice']),
  options: Type.Optional(Type.Array(Text)),
  default: Answer,
  informational: Type.Optional(Type.Boolean()),
});

const Part = Type.Object({
  item: Text,
  when: Type.Union([Type.Null(), Term, Type.Object({ all: Type.Array(Term, { minItems: 1 }) })]),
  after: Type.Array(Text),
  afterOptional: Type.Optional(Type.Array(Text)),
});

/** A role is bound to a person, or the person of that name is described: `beneficiary: "child"`, `child: "新生儿"`. */
const Bindings = Type.Object({
  note: Type.Optional(Type.String()),
  byItem: Type.Optional(Type.Record(Type.String(), Type.Record(Type.String(), Text))),
});

export const WrittenTheme = Type.Object({
  key: Type.String({ pattern: '^[a-z0-9-]+$' }),
  standardNo: Text,
  name: Text,
  fullName: Text,
  audience: Type.Enum(['企业', '群众']),
  leadDepartment: Text,
  lifeStage: Text,
  questions: Type.Array(Question),
  items: Type.Array(Part, { minItems: 1 }),
  roleBindings: Type.Optional(Bindings),
  flow: Type.Object({ jointInspection: Type.Array(Text) }),
  externalSteps: Type.Optional(Text),
});
export type WrittenTheme = Static<typeof WrittenTheme>;
