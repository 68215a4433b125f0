import { Type, type Static } from 'typebox';
import { Receipt as DraftReceipt, AnyWay, DraftCheck, DraftMaterial } from '../drafts/contract/drafts.ts';
import { OfferedCommitment, SignCommitment } from '../commitment/contract.ts';
import { OwnSecondPerson } from '../second-person/contract.ts';
import { Step } from '../drafts/contract/steps.ts';
import { SheetCorrection, WaitingCorrection } from '../correction-counter/contract/correction-counter.ts';
import { SheetTheme } from '../theme-counter/contract/theme-counter.ts';

const Id = Type.String({ format: 'uuid' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Item = Type.Object({ key: Type.String(), version: Type.Integer(), name: Bilingual });

export const MeetingParams = Type.Object({ meeting: Id });

/** Whom a clerk has before him, and what was begun for that person at a counter and is not handed in. */
export const CounterMeeting = Type.Object({
  id: Id,
  name: Type.String(),
  /** From then on the card has to be seen again. */
  until: Type.String({ format: 'date-time' }),
  /** What departments wait for from this person, and this clerk may take in. */
  corrections: Type.Array(WaitingCorrection),
  drafts: Type.Array(Type.Object({ id: Id, item: Item, savedAt: Type.String({ format: 'date-time' }) })),
});
export type CounterMeeting = Static<typeof CounterMeeting>;

export const StartAtCounter = Type.Object({ meeting: Id, item: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });
const Said = Type.String({ minLength: 1, maxLength: 1_000, pattern: '\\S' });

/** Why a sheet is thrown away, and what the person can do instead: it stands among the noes of the counter (窗口无否决权). */
export const DiscardSheet = Type.Object({ reason: Said, instead: Said });
export type DiscardSheet = Static<typeof DiscardSheet>;

export const SayWay = Type.Object({ way: Type.Union([AnyWay, Type.Null()]) });

/** A material with all that the entry says of it; `ways` are those at the counter. */
const CounterMaterial = Type.Object({
  ...DraftMaterial.properties,
  ways: Type.Array(AnyWay),
  form: Type.Enum(['electronic', 'copy', 'original']),
  source: Type.String(),
  notes: Type.Array(Type.String()),
  /** In a theme: the items that want it, by name. */
  for: Type.Optional(Type.Array(Bilingual)),
});
export type CounterMaterial = Static<typeof CounterMaterial>;

/** One thing wrong with an answer, in words; `row` (from 1) and `column` where it is in a table. */
const CounterFault = Type.Object({
  field: Type.String(),
  code: Type.String(),
  message: Type.String(),
  row: Type.Optional(Type.Integer()),
  column: Type.Optional(Type.String()),
});
export type CounterFault = Static<typeof CounterFault>;

/** The commitment that one item of the sheet offers, and what keeps it from being handed in so. */
const SheetCommitment = Type.Object({
  item: Type.String(),
  name: Bilingual,
  offer: OfferedCommitment,
  fault: DraftCheck.properties.commitmentFault,
});
export type SheetCommitment = Static<typeof SheetCommitment>;

/** Whose commitment it is: of a theme, which item; of a single item, none is named. */
const OfItem = { item: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,80}$' })) };
export const SignAtCounter = Type.Object({ ...SignCommitment.properties, ...OfItem });
export type SignAtCounter = Static<typeof SignAtCounter>;
export const GoOrdinary = Type.Object(OfItem);

/** An application as a clerk takes it down: everything that is asked, on one sheet, and what is still missing or wrong. */
export const CounterSheet = Type.Object({
  id: Id,
  item: Item,
  department: Bilingual,
  applicant: Type.String(),
  sections: Type.Array(Step),
  faults: Type.Array(CounterFault),
  materials: Type.Array(CounterMaterial),
  /** Required materials that are neither here nor seen. */
  missing: Type.Array(Type.String()),
  /** What the item demands of whoever is accepted, in its words. */
  conditions: Type.Array(Type.String()),
  alike: DraftCheck.properties.alike,
  /** Sensitive answers to whose use the person consents, by what they are called. */
  consentFor: Type.Array(Bilingual),
  /** Materials that are promised for later, by name: the applicant commits to it here. */
  later: Type.Array(Type.String()),
  laterBarred: Type.Boolean(),
  /** What may be signed instead of proving (告知承诺), for each item by itself. */
  commitments: Type.Array(SheetCommitment),
  /** Whose words are needed, and how each stands. */
  secondPersons: Type.Array(OwnSecondPerson),
  /** The item was published anew since this was begun: it is carried over first. */
  changed: Type.Boolean(),
  /** Not null where a case is corrected. */
  correction: Type.Union([SheetCorrection, Type.Null()]),
  /** Not null where a whole theme is taken down. */
  theme: Type.Union([SheetTheme, Type.Null()]),
});
export type CounterSheet = Static<typeof CounterSheet>;

/** `paper`: the receipt to print. */
export const CounterReceipt = Type.Object({ ...DraftReceipt.properties, paper: Type.Union([Id, Type.Null()]) });
export type CounterReceipt = Static<typeof CounterReceipt>;
