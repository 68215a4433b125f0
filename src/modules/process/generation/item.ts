import { Type, type Static } from 'typebox';
import { limitUnits } from '../../../kernel/limit.ts';
import { LEVELS, PHASES } from '../definition/work/facts.ts';

/** A step of an item as its entry gives it; its id becomes that of a task, and part of the name of a variable. */
const Step = Type.Object({
  id: Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9_]*$' }),
  name: Type.String({ minLength: 1 }),
  actor: Type.String({ minLength: 1 }),
  after: Type.Array(Type.String()),
  kind: Type.Optional(Type.Enum(['normal', 'special'])),
  section: Type.Optional(Type.String()),
  level: Type.Optional(Type.Enum([...LEVELS])),
  phase: Type.Optional(Type.Enum([...PHASES])),
  when: Type.Optional(Type.String()),
  typicalDays: Type.Optional(Type.Number({ minimum: 0 })),
  clock: Type.Optional(Type.Enum(['runs', 'suspends'])),
  clockBasis: Type.Optional(Type.String()),
  jointWith: Type.Optional(Type.Array(Type.String())),
  publicity: Type.Optional(
    Type.Object({
      place: Type.String({ minLength: 1 }),
      minimum: Type.Object({ value: Type.Number({ minimum: 0 }), unit: Type.Enum([...limitUnits]) }),
      basis: Type.String({ minLength: 1 }),
    }),
  ),
  note: Type.Optional(Type.String()),
});
export type Step = Static<typeof Step>;

/** What of an item's entry a model is drawn from. */
export const DrawnItem = Type.Object({
  key: Type.String({ pattern: '^[a-z0-9-]+$' }),
  name: Type.String({ minLength: 1 }),
  typeCode: Type.String(),
  handleType: Type.Enum(['即办件', '承诺件']),
  department: Type.String({ minLength: 1 }),
  steps: Type.Array(Step),
  modelled: Type.String(),
  modelNote: Type.Optional(Type.String()),
});
export type DrawnItem = Static<typeof DrawnItem>;

/** The steps of an item; of one that gives none the usual way of its kind (GB/T 39046): at once, or accepted, reviewed, decided, handed over. */
export function stepsOf({ steps, handleType, department: actor }: DrawnItem): readonly Step[] {
  if (steps.length > 0) return steps;
  if (handleType === '即办件') return [{ id: 'atOnce', name: '受理并当场办结', actor, after: [] }];
  return [
    { id: 'accept', name: '受理', actor, after: [] },
    { id: 'review', name: '审查', actor, after: ['accept'] },
    { id: 'decide', name: '决定', actor, after: ['review'] },
    { id: 'issue', name: '送达', actor, after: ['decide'] },
  ];
}

/** Whether somebody drew the order of the steps from the law, or it follows from a list. */
export const isByHand = ({ modelled }: DrawnItem): boolean => modelled === 'by hand';
