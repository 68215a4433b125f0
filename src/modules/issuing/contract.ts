import { Type, type Static } from 'typebox';

const Day = Type.String({ format: 'date' });
const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Hall = Type.String({ minLength: 1, maxLength: 120 });
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });

export const CaseParams = Type.Object({ caseId: Id });
export const FileParams = Type.Object({ caseId: Id, file: Id });
export const BookParams = Type.Object({ book: Id });

const State = Type.Enum(['prepared', 'shelved', 'posted', 'returned', 'delivered']);
const Method = Type.Enum(['counter', 'post', 'electronic']);
const How = Type.Enum(['counter', 'proxy', 'post', 'electronic', 'outside']);
const OutsideReason = Type.Enum(['statutoryAuthority', 'onSite', 'otherSystem', 'bulkCollection']);

/** A result in a list of the window; the name is masked until somebody opens it. */
export const ResultRow = Type.Object({
  caseId: Id,
  number: Type.String(),
  item: Bilingual,
  applicant: Type.String(),
  department: Bilingual,
  state: State,
  method: Method,
  hall: OrNull(Type.String()),
  shelf: OrNull(Type.String()),
  since: OrNull(Day),
  reminders: Type.Integer(),
  decidedOn: Day,
  /** 行政许可法 art. 44: until when it has to be delivered. */
  dueOn: Day,
  provisional: Type.Boolean(),
  /** Working days left; negative past the day. `none`: it is delivered. */
  daysLeft: Type.Integer(),
  light: Type.Enum(['green', 'yellow', 'red', 'none']),
  how: OrNull(How),
  deliveredOn: OrNull(Day),
});
export type ResultRow = Static<typeof ResultRow>;

const Parcel = Type.Object({
  id: Id,
  direction: Type.Enum(['in', 'out']),
  state: Type.String(),
  waybill: OrNull(Type.String()),
  movedAt: OrNull(Type.String({ format: 'date-time' })),
  place: OrNull(Type.String()),
});

/** One result with everything that the window does on it. */
export const ResultView = Type.Object({
  row: ResultRow,
  /** In full: whoever hands over compares it with the card. */
  applicant: Type.String(),
  /** Name, telephone and address of whom it is posted to; null where it is not, or was erased. */
  address: OrNull(Type.Object({ name: Type.String(), phone: Type.String(), address: Type.String() })),
  papers: Type.Array(
    Type.Object({
      kind: Type.Enum(['decision', 'certificate']),
      id: Id,
      number: OrNull(Type.String()),
      type: OrNull(Type.String()),
    }),
  ),
  sheets: Type.Array(Type.Object({ book: Id, number: Type.Integer(), text: Type.String() })),
  /** Blank forms of this hall on which it can be printed, each with its next number. */
  blanks: Type.Array(Type.Object({ book: Id, next: Type.Integer(), text: Type.String(), type: Type.String() })),
  parcels: Type.Array(Parcel),
  /** Who gave it out, by the name on duty. */
  officer: OrNull(Type.String()),
  canPost: Type.Boolean(),
  /** The theme case of whose results it is one. */
  theme: OrNull(Id),
});
export type ResultView = Static<typeof ResultView>;

const groups = ['toPrepare', 'onShelf', 'onTheWay', 'delivered'] as const;
export type Group = (typeof groups)[number];

/** By what a result is looked for at the counter. */
export type Sought = { by: 'number' | 'theme' | 'name' | 'phone' | 'citizenId'; text: string };

export const FindResults = Type.Object({
  hall: Type.Optional(Hall),
  group: Type.Optional(Type.Enum([...groups])),
  /** A case number, also as a receipt's QR code has it; an identity number, a telephone number or a name. */
  text: Type.Optional(Type.String({ maxLength: 400 })),
});
export type FindResults = Static<typeof FindResults>;
/** `theme`: the theme case whose number was looked for, where something of it is here. */
export const ResultList = Type.Object({ results: Type.Array(ResultRow), more: Type.Boolean(), theme: OrNull(Id) });
export type ResultList = Static<typeof ResultList>;

export const HallList = Type.Object({
  halls: Type.Array(Type.Object({ key: Type.String(), name: Bilingual })),
  types: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
});
export type HallList = Static<typeof HallList>;

export const HallQuery = Type.Object({ hall: Type.Optional(Hall) });
export const AtHall = Type.Object({ hall: Hall });
export const Shelve = Type.Object({ hall: Hall, shelf: Type.String({ maxLength: 20 }) });
export const Print = Type.Object({ hall: Hall, book: Id, number: Count });
export const IssueOutside = Type.Object({ hall: Hall, reason: OutsideReason, note: Type.String({ maxLength: 500 }) });

export const HandOver = Type.Object({
  hall: Hall,
  as: Type.Enum(['applicant', 'agent', 'proxy']),
  identity: Type.Enum(['card', 'typed']),
  name: Type.String({ maxLength: 100 }),
  idNumber: Type.String({ maxLength: 40 }),
  authority: OrNull(Id),
  signature: Type.Union([
    Type.Object({ file: Id }),
    Type.Object({
      typedName: Type.String({ maxLength: 100 }),
      reason: Type.Enum(['cannotSign', 'noDevice', 'declined']),
    }),
  ]),
});
export type HandOver = Static<typeof HandOver>;

const Cases = Type.Array(Id, { minItems: 1, maxItems: 60 });
export const ThemeParams = Type.Object({ themeCase: Id });
export const ThemeReceiptParams = Type.Object({ themeCase: Id, receipt: Id });
export const HandOverTogether = Type.Object({ ...HandOver.properties, cases: Cases });
export type HandOverTogether = Static<typeof HandOverTogether>;
export const PostTogether = Type.Object({ hall: Hall, cases: Cases });
export const HandedTogether = Type.Object({
  receipt: Type.Object({ id: Id, number: OrNull(Type.String()) }),
  handed: Type.Integer(),
});
export type HandedTogether = Static<typeof HandedTogether>;
export const PostedTogether = Type.Object({ parcel: Id, sent: Type.Integer() });

const Pace = Type.Enum(['together', 'each']);
const Receipts = { id: Id, number: OrNull(Type.String()), on: Day };

/** 统一出件: everything that one theme gives out, for the window. The name of a theme is Chinese. */
export const ThemeResults = Type.Object({
  id: Id,
  number: Type.String(),
  name: Type.String(),
  /** In full: whoever hands over compares it with the card. */
  applicant: Type.String(),
  pace: OrNull(Pace),
  /** Until when at the longest something waits for the rest. */
  heldUntil: OrNull(Day),
  receipts: Type.Array(Type.Object(Receipts)),
  canPost: Type.Boolean(),
  /** In the order of the theme. `unseen`: of a department for which this window gives nothing out; `none`: nothing comes of it. */
  results: Type.Array(
    Type.Object({
      item: Type.String(),
      name: Bilingual,
      department: Bilingual,
      state: Type.Enum(['here', 'otherHall', 'posted', 'delivered', 'coming', 'unseen', 'none']),
      row: OrNull(ResultRow),
      denied: Type.Boolean(),
      expectedOn: OrNull(Day),
      held: Type.Boolean(),
      byPost: Type.Boolean(),
    }),
  ),
});
export type ThemeResults = Static<typeof ThemeResults>;

export const Acted = Type.Object({ version: Type.Integer(), state: Type.Enum(['awaited', ...State.enum]) });
export const KeptFile = Type.Object({ id: Id });
export type KeptFile = Static<typeof KeptFile>;

export const ReceiveBook = Type.Object({
  hall: Hall,
  certificateType: Type.String({ maxLength: 20 }),
  prefix: Type.String({ maxLength: 20 }),
  digits: Type.Integer({ minimum: 1, maximum: 9 }),
  first: Type.Integer({ minimum: 0, maximum: 999_999_999 }),
  last: Type.Integer({ minimum: 0, maximum: 999_999_999 }),
});
export const VoidSheet = Type.Object({
  hall: Hall,
  number: Type.Integer({ minimum: 0, maximum: 999_999_999 }),
  reason: Type.Enum(['misprinted', 'damaged', 'missing', 'lost']),
});
export const Received = Type.Object({ id: Id });
export const Voided = Type.Object({ voided: Type.Integer() });

/** The evening balance of a hall: what the record says, before and after somebody counted. */
export const Balance = Type.Object({
  on: Day,
  state: Type.Enum(['open', 'closed', 'reopened']),
  results: Type.Object({ opening: Count, in: Count, out: Count, onShelf: Type.Integer() }),
  books: Type.Array(
    Type.Object({
      book: Id,
      type: Type.String(),
      range: Type.String(),
      received: Count,
      used: Count,
      voided: Count,
      free: Count,
      next: OrNull(Type.String()),
      voids: Type.Array(Type.Object({ number: Type.String(), reason: Type.String() })),
    }),
  ),
  officers: Type.Array(
    Type.Object({
      name: OrNull(Type.String()),
      shelved: Count,
      handedOver: Count,
      posted: Count,
      outside: Count,
      used: Count,
      voided: Count,
    }),
  ),
  differences: Type.Array(
    Type.Object({ what: OrNull(Type.String()), recorded: Type.Integer(), counted: Type.Integer() }),
  ),
  explanation: OrNull(Type.String()),
  reopenedBecause: OrNull(Type.String()),
});
export type Balance = Static<typeof Balance>;

export const CloseDay = Type.Object({
  hall: Hall,
  onShelf: Count,
  books: Type.Array(Type.Object({ book: Id, free: Count }), { maxItems: 200 }),
  explanation: Type.String({ maxLength: 500 }),
});
export const ReopenDay = Type.Object({ hall: Hall, reason: Type.String({ maxLength: 500 }) });
export const DayState = Type.Object({ state: Type.Enum(['open', 'closed', 'reopened']) });

/** How results of a year were given out: per item, with the exceptions from the window and why (B5). */
export const Share = Type.Object({
  from: Day,
  until: Day,
  items: Type.Array(
    Type.Object({
      item: Bilingual,
      window: Count,
      post: Count,
      electronic: Count,
      outside: Count,
      late: Count,
      reasons: Type.Array(Type.Object({ reason: OutsideReason, count: Count })),
    }),
  ),
});
export type Share = Static<typeof Share>;

/** What a case page says of the result to whose it is. */
export const OwnResult = Type.Object({
  state: Type.Enum(['awaited', ...State.enum]),
  method: Method,
  hall: OrNull(Bilingual),
  since: OrNull(Day),
  dueOn: OrNull(Day),
  how: OrNull(How),
  deliveredOn: OrNull(Day),
  parcel: OrNull(Parcel),
  mayChoose: Type.Boolean(),
  canPost: Type.Boolean(),
  mayBeElectronic: Type.Boolean(),
});
export type OwnResult = Static<typeof OwnResult>;

/** All results of a theme at a glance, for whose they are. */
export const OwnJoint = Type.Object({
  pace: OrNull(Pace),
  method: OrNull(Method),
  /** The pace that was said and is not the usual one of this way. */
  saidPace: OrNull(Pace),
  heldUntil: OrNull(Day),
  /** How many lie in a hall and can be fetched. */
  onShelf: Type.Integer(),
  halls: Type.Array(Bilingual),
  results: Type.Array(
    Type.Object({
      item: Type.String(),
      name: Bilingual,
      state: Type.Enum(['coming', 'none', ...State.enum]),
      denied: Type.Boolean(),
      expectedOn: OrNull(Day),
    }),
  ),
  /** `case`: with whose papers it lies. */
  receipts: Type.Array(Type.Object({ ...Receipts, case: Id })),
  mayChoose: Type.Boolean(),
  canPost: Type.Boolean(),
});
export type OwnJoint = Static<typeof OwnJoint>;
