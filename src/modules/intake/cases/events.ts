import { Type, type Static } from 'typebox';
import { procedureSchemas } from '../procedures/events.ts';
import { hearingSchemas } from '../procedures/hearing/events.ts';
import { endingSchemas } from '../ending/events.ts';
import { urgeSchemas } from '../urging/events.ts';
import { COMMITMENT_KINDS } from '../commitment/rules/kinds.ts';
import { grounds } from './contract/non-acceptance.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const Officer = Id;

const Facts = Type.Object({
  number: Type.String({ pattern: '^\\d{18}$' }),
  item: Type.Object({ key: Type.String(), version: Type.Integer({ minimum: 1 }) }),
  department: Type.String(),
  applicant: Type.Object({
    person: Id,
    organisation: Type.Union([Type.String(), Type.Null()]),
    mandate: Type.Union([Id, Type.Null()]),
    ward: Type.Union([Id, Type.Null()]),
  }),
});

const Due = Type.Object({
  promisedOn: Type.Union([Day, Type.Null()]),
  statutoryOn: Type.Union([Day, Type.Null()]),
  provisional: Type.Boolean(),
  calendar: Type.String(),
});

/** Where it was handed in: on the portal, or at a counter where a clerk took it down. */
const CHANNELS = ['portal', 'window'] as const;

/** Who acted for whom, each name sealed with the key of whom it names; null when a person acted for himself. */
const Acting = Type.Union([
  Type.Object({ as: Type.Enum(['agent', 'guardian', 'staff']), actor: Sealed, principal: Sealed }),
  Type.Null(),
]);

/** A part of a decision: words sealed, provisions not, since a law is nobody's secret. */
const DecidedParagraph = Type.Union([
  Type.Object({ kind: Type.Enum(['facts', 'reason', 'conditions']), text: Sealed }),
  Type.Object({ kind: Type.Literal('provisions'), provisions: Type.Array(Type.String()) }),
  Type.Object({ kind: Type.Literal('own'), title: Sealed, text: Sealed }),
]);

/** `application` is the SHA-256 of the sealed application document: what was handed in can be proven without being shown. */
const Application = Type.String({ pattern: '^[0-9a-f]{64}$' });

const Text = Type.Object({ item: Type.String(), version: Type.Integer({ minimum: 1 }) });

/** Through which channel it came, and where the clerk's counter stands, where a clerk took it in. Older programs read past it. */
const TakenIn = {
  channel: Type.Optional(Type.Literal('window')),
  hall: Type.Optional(Type.String({ minLength: 1 })),
};

export const schemas = {
  caseSubmitted: {
    schema: 3,
    data: Type.Object({
      facts: Facts,
      people: Type.Array(Id),
      on: Day,
      answerBy: Day,
      application: Application,
      /** For lists, and for the public status: sealed, or a keyed hash. */
      applicantName: Sealed,
      acting: Acting,
      channel: Type.Enum([...CHANNELS]),
      /** Where the clerk's counter stands, where that is known. Older programs read past it. */
      hall: Type.Optional(Type.String({ minLength: 1 })),
      query: Type.Object({ hash: Type.String({ minLength: 1 }), code: Sealed }),
    }),
  },
  /** 告知承诺, in the commit of the receipt: which version was signed, by the name under it; checked within so many days of the grant. */
  commitmentSigned: {
    schema: 1,
    data: Type.Object({
      on: Day,
      kind: Type.Enum([...COMMITMENT_KINDS]),
      text: Text,
      withinDays: Type.Integer({ minimum: 1 }),
      name: Sealed,
    }),
  },
  /** In the commit of the grant: until when it is checked whether what was committed is so. */
  checkAnnounced: { schema: 1, data: Type.Object({ on: Day, text: Text, until: Day }) },
  caseAccepted: { schema: 1, data: Type.Object({ officer: Officer, on: Day, acceptedOn: Day, due: Due }) },
  /** 行政许可法 art. 32: nobody had answered in five working days; `on` is the day on which it was written down. */
  caseDeemedAccepted: { schema: 1, data: Type.Object({ on: Day, acceptedOn: Day, due: Due }) },
  /** 容缺受理, in the commit of the acceptance: what is to follow, by key, and the last day on which it may. */
  toleranceAgreed: {
    schema: 1,
    data: Type.Object({ on: Day, by: Day, materials: Type.Array(Type.String(), { minItems: 1 }) }),
  },
  /** Some of it came. `officer`: who took it in on paper; null where it was handed in on the portal. */
  owedSupplied: {
    schema: 1,
    data: Type.Object({
      on: Day,
      arrivedOn: Day,
      materials: Type.Array(Type.String(), { minItems: 1 }),
      application: Application,
      officer: Type.Union([Officer, Type.Null()]),
      acting: Acting,
    }),
  },
  supplyPostponed: { schema: 1, data: Type.Object({ officer: Officer, on: Day, by: Day, reason: Sealed }) },
  /** What was to follow did not come: the application is over. */
  toleranceLapsed: {
    schema: 1,
    data: Type.Object({ on: Day, by: Day, materials: Type.Array(Type.String(), { minItems: 1 }) }),
  },
  correctionAsked: {
    schema: 1,
    data: Type.Object({
      officer: Officer,
      on: Day,
      missing: Type.Array(Type.Object({ key: Type.String(), what: Sealed }), { minItems: 1 }),
    }),
  },
  /** 当场更正: answers that the applicant may set right at once, by key, and what is wrong with each. */
  amendmentAsked: {
    schema: 1,
    data: Type.Object({
      officer: Officer,
      on: Day,
      fields: Type.Array(Type.Object({ key: Type.String(), what: Sealed }), { minItems: 1 }),
    }),
  },
  /** They were, by the applicant's own hand; the day of receipt and the five working days stay. */
  applicationAmended: {
    schema: 1,
    data: Type.Object({
      on: Day,
      fields: Type.Array(Type.String(), { minItems: 1 }),
      application: Application,
      acting: Acting,
      ...TakenIn,
    }),
  },
  /** No law gives the applicant a day; the house does, in a reminder, before it ends what nobody corrects. */
  correctionReminded: { schema: 1, data: Type.Object({ officer: Officer, on: Day, until: Day }) },
  caseResubmitted: {
    schema: 2,
    data: Type.Object({ on: Day, answerBy: Day, application: Application, acting: Acting, ...TakenIn }),
  },
  acceptanceRefused: {
    schema: 1,
    data: Type.Object({
      officer: Officer,
      on: Day,
      reason: Sealed,
      basis: Type.String(),
      instead: Sealed,
      /** What follows is missing in events from before grounds were named. Older programs read past it. */
      ground: Type.Optional(Type.Enum([...grounds])),
      /** The right organ, where this one is not: a department of the county, or sealed words. */
      organ: Type.Optional(Type.Union([Type.Object({ department: Type.String() }), Type.Object({ named: Sealed })])),
      /** Until when it would have been told at once. */
      atOnceBy: Type.Optional(Day),
    }),
  },
  caseReviewed: {
    schema: 1,
    data: Type.Object({ officer: Officer, opinion: Type.Enum(['grant', 'deny']), note: Sealed }),
  },
  caseDecided: {
    schema: 2,
    data: Type.Object({
      officer: Officer,
      on: Day,
      outcome: Type.Enum(['granted', 'denied']),
      /** In the order in which the paper has them. */
      paragraphs: Type.Array(DecidedParagraph),
      /** The numbers that a grant gives, by data element. */
      assigned: Type.Optional(Type.Record(Type.String(), Sealed)),
    }),
  },
  /** `days`: working days added to promise and law alike; `due`: both days with them. */
  limitExtended: {
    schema: 1,
    data: Type.Object({ officer: Officer, on: Day, days: Type.Integer({ minimum: 1 }), reason: Sealed, due: Due }),
  },
  clockStopped: { schema: 1, data: Type.Object({ on: Day, basis: Type.String({ minLength: 1 }) }) },
  clockResumed: {
    schema: 1,
    data: Type.Object({ on: Day, pause: Type.Union([Type.Object({ from: Day, until: Day }), Type.Null()]), due: Due }),
  },
  /** A later notice of holidays: `from` and `due` are the dates before and after, each with its calendar. */
  dueRecomputed: { schema: 1, data: Type.Object({ on: Day, from: Due, due: Due }) },
  ...procedureSchemas,
  ...hearingSchemas,
  ...endingSchemas,
  ...urgeSchemas,
  caseWithdrawn: { schema: 2, data: Type.Object({ on: Day, acting: Acting }) },
  /** The licence that came of the decision; it has a stream of its own. */
  certificateGiven: {
    schema: 1,
    data: Type.Object({
      certificate: Id,
      certificateType: Type.String(),
      identifier: Type.String({ minLength: 1 }),
      number: Type.String({ minLength: 1 }),
    }),
  },
  documentIssued: {
    schema: 1,
    data: Type.Object({
      id: Id,
      kind: Type.String(),
      number: Type.Union([Type.String(), Type.Null()]),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
