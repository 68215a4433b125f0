import { Type, type Static } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const Sealed = Type.String({ minLength: 1 });
const SealedOrNull = Type.Union([Sealed, Type.Null()]);
const Acting = Type.Union([
  Type.Object({ as: Type.Enum(['agent', 'guardian', 'staff']), actor: Sealed, principal: Sealed }),
  Type.Null(),
]);

/** The hearing of a case (行政许可法 arts. 47, 48), on its own stream; words are sealed with the applicant's key. */
export const hearingSchemas = {
  /** `requestBy`: the last day on which it can be asked for. `interested`: whom else the organ told. */
  hearingOffered: {
    schema: 1,
    data: Type.Object({
      officer: Id,
      on: Day,
      matter: Sealed,
      interested: SealedOrNull,
      requestBy: Day,
      calendar: Type.String(),
    }),
  },
  /** `officer`: who took it down at the window. `procedure`: the special procedure that its time is. */
  hearingRequested: {
    schema: 1,
    data: Type.Object({
      on: Day,
      channel: Type.Enum(['portal', 'window']),
      officer: Type.Union([Id, Type.Null()]),
      acting: Acting,
      reason: SealedOrNull,
      organiseBy: Day,
      procedure: Id,
      calendar: Type.String(),
    }),
  },
  hearingScheduled: {
    schema: 1,
    data: Type.Object({
      officer: Id,
      on: Day,
      heldOn: Day,
      time: Type.String({ pattern: '^\\d{2}:\\d{2}$' }),
      place: Type.String({ minLength: 1 }),
      presider: Id,
    }),
  },
  presiderObjected: { schema: 1, data: Type.Object({ on: Day, acting: Acting, reason: Sealed }) },
  /** `presider`: who presides from now on, the same where the objection was turned down. */
  objectionAnswered: { schema: 1, data: Type.Object({ officer: Id, on: Day, presider: Id, reason: Sealed }) },
  /** `record`: the record, read and signed by those who took part. */
  hearingHeld: { schema: 1, data: Type.Object({ officer: Id, on: Day, heldOn: Day, record: Sealed, present: Sealed }) },
} as const;

export type HearingEvent = {
  [Kind in keyof typeof hearingSchemas]: { type: Kind } & Static<(typeof hearingSchemas)[Kind]['data']>;
}[keyof typeof hearingSchemas];
