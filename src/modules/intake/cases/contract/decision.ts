import { Type, type Static } from 'typebox';

/** Of one part, and of a whole decision, which is some six pages; what is longer belongs into an annex. */
export const LONGEST_TEXT = 2_000;
export const MOST_CHARACTERS = 6_000;

const Said = Type.String({ maxLength: LONGEST_TEXT });
const Outcome = Type.Enum(['grant', 'deny']);

/** A part of a decision as the officer wrote it; what is empty is left out. `own`: under a heading of his own, or none. */
const DecisionParagraph = Type.Union([
  Type.Object({ kind: Type.Enum(['facts', 'reason', 'conditions']), text: Said }),
  Type.Object({
    kind: Type.Literal('provisions'),
    provisions: Type.Array(Type.String({ maxLength: 300 }), { maxItems: 30 }),
  }),
  Type.Object({ kind: Type.Literal('own'), title: Type.String({ maxLength: 60 }), text: Said }),
]);
export type DecisionParagraph = Static<typeof DecisionParagraph>;

/** In the order in which the paper shall have them. A grant without provisions names all those of its item. */
export const Decision = Type.Object({
  outcome: Outcome,
  paragraphs: Type.Array(DecisionParagraph, { maxItems: 20 }),
  /** The numbers that a grant gives (统一社会信用代码 …), by data element: all that the terms name, with a denial none. */
  assigned: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 200 }))),
});
export type Decision = Static<typeof Decision>;

/** What an approver has to know before he writes, and what is not his to write. */
export const DecisionTerms = Type.Object({
  /** What each paper would be numbered if it were issued now. Nobody has drawn it: who decides first has it. */
  numbers: Type.Object({ grant: Type.String(), deny: Type.String() }),
  /** Word for word as an adverse paper has it (行政许可法 art. 38). */
  remedy: Type.String(),
  /** By law the articles that the item names; none where nobody has checked which they are. */
  provisions: Type.Array(Type.Object({ law: Type.String(), articles: Type.Array(Type.String()) })),
  result: Type.Object({ name: Type.String(), validity: Type.String() }),
  /** What is to be typed with a grant, and what kind of number each is. */
  assigns: Type.Array(
    Type.Object({
      element: Type.String(),
      name: Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) }),
      type: Type.Enum(['string', 'date', 'idcard', 'uscc']),
    }),
  ),
});
export type DecisionTerms = Static<typeof DecisionTerms>;
