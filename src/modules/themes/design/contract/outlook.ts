import { Type, type Static } from 'typebox';
import { Answer, DrawnTheme, Name, nullable, Term, Words } from './drawn.ts';

/** What is wrong with a drawn theme, in a sentence, and with which part of it. */
export const DesignFinding = Type.Object({
  code: Type.String(),
  item: nullable(Type.String()),
  question: nullable(Type.String()),
  words: Words,
});
export type DesignFinding = Static<typeof DesignFinding>;

/** The order of the items as it is drawn: `stage` and `row` are places of a grid, from the left and from above. */
export const FlowDrawing = Type.Object({
  nodes: Type.Array(Type.Object({ item: Type.String(), stage: Type.Integer(), row: Type.Integer() })),
  edges: Type.Array(Type.Object({ from: Type.String(), to: Type.String(), mayOvertake: Type.Boolean() })),
});
export type FlowDrawing = Static<typeof FlowDrawing>;

const Because = Type.Array(Term);
const Told = Type.Record(Type.String({ pattern: '^[a-zA-Z0-9]{1,40}$' }), nullable(Answer));

/** What sample answers lead to. */
const Sample = Type.Object({
  needed: Type.Array(Type.Object({ item: Type.String(), because: Because })),
  perhaps: Type.Array(Type.Object({ item: Type.String(), because: Because, unknown: Because })),
  notNeeded: Type.Array(
    Type.Object({
      item: Type.String(),
      because: Type.Array(Type.Object({ question: Type.String(), equals: Answer, answered: Answer })),
    }),
  ),
  open: Type.Array(Type.Object({ item: Type.String(), asks: Type.Array(Type.String()) })),
});

const FormPage = Type.Object({
  question: Name,
  fields: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Name,
      person: Words,
      required: Type.Boolean(),
      sources: Type.Array(Type.Object({ item: Type.String(), element: Type.String() })),
    }),
  ),
});

const Conflict = Type.Object({
  field: Type.String(),
  words: Words,
  sides: Type.Array(
    Type.Object({
      item: Type.String(),
      element: Type.String(),
      type: Type.String(),
      options: Type.Optional(Type.Array(Type.String())),
    }),
  ),
});

const Materials = Type.Object({
  asked: Type.Array(
    Type.Object({
      material: Type.String(),
      form: Type.Enum(['electronic', 'copy', 'original']),
      mayFollow: Type.Boolean(),
      uses: Type.Array(Type.Object({ item: Type.String(), name: Type.String() })),
    }),
  ),
  waived: Type.Array(
    Type.Object({
      item: Type.String(),
      material: Type.String(),
      name: Type.String(),
      /** Why it is not asked for, and by which item or material. */
      reason: Type.Object({
        kind: Type.Enum(['madeFromForm', 'otherSituation', 'produced', 'held', 'shared', 'committed', 'anotherWillDo']),
        by: nullable(Type.String()),
      }),
    }),
  ),
});

const At = nullable(Type.Object({ on: Type.String({ format: 'date' }), minute: Type.Integer() }));

/** The longest way through the items; `days` are working days from the beginning to the end of it. */
const Path = Type.Object({
  finishes: At,
  days: nullable(Type.Integer()),
  path: Type.Array(Type.String()),
  items: Type.Array(
    Type.Object({
      item: Type.String(),
      starts: At,
      finishes: At,
      waitsFor: nullable(Type.String()),
      undated: nullable(Type.Enum(['decidedInBatches', 'suspendedWithoutEnd', 'waits'])),
    }),
  ),
});

/** What the counted items come to together. `form` is null where their forms contradict each other, `path` where no calendar reaches so far. */
const Joined = Type.Object({
  items: Type.Array(Type.String()),
  form: nullable(Type.Array(FormPage)),
  materials: Materials,
  path: nullable(Path),
  visits: Type.Integer(),
  appointments: Type.Array(Type.Array(Type.String())),
  /** Fen; null where an amount hangs on the case. */
  fee: nullable(Type.Integer()),
  charged: Type.Array(Type.Object({ item: Type.String(), description: Type.String() })),
});

/** Everything that follows from a drawn theme. `joined` is null while items wait for each other. */
export const DesignOutlook = Type.Object({
  findings: Type.Array(DesignFinding),
  flow: FlowDrawing,
  conflicts: Type.Array(Conflict),
  sample: nullable(Sample),
  joined: nullable(Joined),
});
export type DesignOutlook = Static<typeof DesignOutlook>;

/** `told`: sample answers; null: all items count, whatever is answered. */
export const AskOutlook = Type.Object({ theme: DrawnTheme, told: nullable(Told) });
export type AskOutlook = Static<typeof AskOutlook>;
