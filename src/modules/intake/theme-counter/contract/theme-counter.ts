import { Type, type Static } from 'typebox';
import { ThemeReceipt } from '../../theme-cases/contract/receipt.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Answer = Type.Union([Type.Boolean(), Type.String({ minLength: 1, maxLength: 200 })]);
const Key = Type.String({ pattern: '^[a-z0-9-]{1,80}$' });

/** The answers of the guide; null is "I do not know". */
const Told = Type.Record(Type.String({ pattern: '^[a-zA-Z0-9]{1,40}$' }), Type.Union([Answer, Type.Null()]));

export const ThemeKeyParams = Type.Object({ key: Key });
export const CounterThemeParams = Type.Object({ themeCaseId: Id });
export const ThemeWords = Type.Object({ words: Type.String({ minLength: 1, maxLength: 100 }) });
export const AskGuide = Type.Object({ told: Told });
export const StartThemeAtCounter = Type.Object({ meeting: Id, theme: Key, told: Told });
export const MaterialsSeen = Type.Object({ materials: Type.Array(Type.String(), { minItems: 1, maxItems: 100 }) });

/** A theme that can be applied for at one go, in a list. Its name is Chinese. */
export const CounterThemeRow = Type.Object({ key: Type.String(), name: Type.String(), items: Type.Integer() });
export type CounterThemeRow = Static<typeof CounterThemeRow>;

/** A question of the guide and what was answered. */
const Because = Type.Object({ question: Type.String(), answer: Answer });

const NeededItem = Type.Object({
  item: Type.String(),
  name: Bilingual,
  department: Bilingual,
  /** Of nothing, where every such thing needs it. */
  because: Type.Array(Because),
});

/** What the items come to together. `finishes`: by which day at the latest; null where one of them has no day. */
export const ThemeTogether = Type.Object({
  finishes: Type.Union([Type.Object({ on: Day, provisional: Type.Boolean() }), Type.Null()]),
  /** The longest way through them, by name. */
  path: Type.Array(Bilingual),
  /** In fen; null where an amount hangs on the case: then what is charged says on what. */
  fee: Type.Object({
    sum: Type.Union([Type.Integer(), Type.Null()]),
    charged: Type.Array(Type.Object({ name: Bilingual, description: Type.String() })),
  }),
  visits: Type.Integer(),
});
export type ThemeTogether = Static<typeof ThemeTogether>;

/** Which items the answers lead to, before anything is begun. */
export const CounterGuide = Type.Object({
  key: Type.String(),
  name: Type.String(),
  questions: Type.Array(
    Type.Object({ id: Type.String(), text: Type.String(), options: Type.Array(Answer), usual: Answer }),
  ),
  /** Questions that still decide on an item and are not answered. */
  open: Type.Array(Type.String()),
  needed: Type.Array(NeededItem),
  /** On what is not known hang these. */
  perhaps: Type.Array(Type.Object({ item: Type.String(), name: Bilingual, unknown: Type.Array(Type.String()) })),
  together: Type.Union([ThemeTogether, Type.Null()]),
  /** Departments for which this clerk takes nothing. */
  others: Type.Array(Bilingual),
  /** Needed items that are in service no more. */
  gone: Type.Array(Type.String()),
});
export type CounterGuide = Static<typeof CounterGuide>;

/** What a sheet says that is a theme: its items with their reasons, what need not be handed in, and what it comes to. */
export const SheetTheme = Type.Object({
  items: Type.Array(NeededItem),
  waived: Type.Array(Type.Object({ name: Type.String(), item: Bilingual, reason: Type.String() })),
  together: ThemeTogether,
});
export type SheetTheme = Static<typeof SheetTheme>;

/** How a part stands after the sitting: `left`: received, and accepted by whoever may. */
const PART_STANDINGS = ['accepted', 'left', 'waits'] as const;

/** What the sitting came to: one theme case, its first cases received and, where this window may, accepted. */
export const CounterThemeReceipt = Type.Object({
  ...Type.Omit(ThemeReceipt, ['parts']).properties,
  theme: Type.String(),
  parts: Type.Array(
    Type.Object({
      item: Type.String(),
      name: Bilingual,
      department: Bilingual,
      standing: Type.Enum([...PART_STANDINGS]),
      case: Type.Union([Type.Object({ id: Id, number: Type.String() }), Type.Null()]),
      /** Why it was not accepted here: the code of the refusal. */
      why: Type.Union([Type.String(), Type.Null()]),
      /** By when it is decided, where it was accepted; by when it is answered, where it is only received. */
      by: Type.Union([Day, Type.Null()]),
      waitsFor: Type.Array(Bilingual),
    }),
  ),
});
export type CounterThemeReceipt = Static<typeof CounterThemeReceipt>;
