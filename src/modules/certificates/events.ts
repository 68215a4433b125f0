import { Type, type Static } from 'typebox';
import { causes } from './rules/causes.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const Decision = Type.Object({
  number: Type.String({ minLength: 1 }),
  basis: Type.String(),
  /** Sealed with the holder's key. */
  reason: OrNull(Type.String({ minLength: 1 })),
});

/** Who did it; null where the system did, as at the end of a term. */
const Act = { on: Day, decision: Decision, officer: OrNull(Id) };

const Cause = Type.Enum([...causes]);

const Face = Type.Object({
  number: Type.String({ minLength: 1, maxLength: 128 }),
  identifier: Type.String({ minLength: 1 }),
  from: Day,
  until: OrNull(Day),
  sealed: Type.String({ minLength: 1 }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  file: Id,
});

export const schemas = {
  certificateIssued: {
    schema: 1,
    data: Type.Object({
      ...Act,
      certificateType: Type.String(),
      department: Type.String(),
      /** The case that it was granted in. */
      caseId: Id,
      holder: Type.Object({ person: Id, organisation: OrNull(Type.String()), mandate: OrNull(Id) }),
      face: Face,
    }),
  },
  /** A new version stands in the place of the one before, which is superseded. */
  certificateRenewed: {
    schema: 1,
    data: Type.Object({
      ...Act,
      how: Type.Enum(['changed', 'renewed', 'corrected', 'reissued']),
      version: Type.Integer({ minimum: 2, maximum: 999 }),
      face: Face,
    }),
  },
  certificateSuspended: { schema: 1, data: Type.Object(Act) },
  certificateResumed: { schema: 1, data: Type.Object(Act) },
  certificateEnded: {
    schema: 1,
    data: Type.Object({
      ...Act,
      how: Type.Enum(['revoked', 'struckOff', 'cancelled']),
      /** The law's own; decisions from before have none, and penalties none ever. */
      cause: Type.Optional(Cause),
    }),
  },
  /** 行政许可法 art. 8: rightly given, and law or circumstances changed. */
  certificateRecalled: { schema: 1, data: Type.Object({ ...Act, cause: Cause }) },
  /** The paper of a decision on it, as the case's own papers are recorded. */
  documentIssued: {
    schema: 1,
    data: Type.Object({
      id: Id,
      kind: Type.Literal('licenceDecision'),
      number: Type.String({ minLength: 1 }),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  },
  /** The holder made a copy for somebody. `sealed`: purpose, for whom and the link's secret. */
  copyMade: {
    schema: 1,
    data: Type.Object({
      copy: Id,
      on: Day,
      until: Day,
      linkHash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      sealed: Type.String({ minLength: 1 }),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      file: Id,
    }),
  },
  copyWithdrawn: { schema: 1, data: Type.Object({ copy: Id, on: Day }) },
  certificateExpired: { schema: 1, data: Type.Object({ on: Day }) },
  /**
   * The holder asked for another term. `said`: what changed, sealed; null where nothing did. `closes`: the last day in time, by the
   * calendar named.
   */
  renewalAsked: {
    schema: 1,
    data: Type.Object({
      request: Id,
      on: Day,
      inTime: Type.Boolean(),
      closes: Day,
      calendar: Type.String(),
      said: OrNull(Type.String({ minLength: 1 })),
    }),
  },
  renewalRefused: { schema: 1, data: Type.Object({ ...Act, request: Id }) },
  /** 行政许可法 art. 50: no decision before the last day. `decision`: the number of the notice that says so. */
  certificateRenewedByLaw: {
    schema: 1,
    data: Type.Object({
      on: Day,
      request: Id,
      decision: Decision,
      version: Type.Integer({ minimum: 2, maximum: 999 }),
      face: Face,
    }),
  },
  /** What was asked for is not decided on any more: the holder's data were erased. */
  renewalDropped: { schema: 1, data: Type.Object({ request: Id, on: Day }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
