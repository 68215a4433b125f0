import { Type, type Static } from 'typebox';
import { ModelChange, Name } from '../library/contract.ts';

export { OWN_NAMESPACE, TASK_ATTRIBUTES } from '../definition/work/facts.ts';

const Words = Type.Object({ zh: Type.String(), en: Type.String() });

/**
 * What there is to say about a model that is being drawn. `refused`: it cannot run. `mend`: it may not be published so. `note`: whoever
 * publishes judges it. `path` is a way through the model on which it goes wrong, `way` the same by what happens one after the other, with
 * where tokens are after each: an element once for each token that is there.
 */
export const Finding = Type.Object({
  grade: Type.Enum(['refused', 'mend', 'note']),
  code: Type.String(),
  elements: Type.Array(Type.String()),
  path: Type.Array(Type.String()),
  way: Type.Array(Type.Object({ elements: Type.Array(Type.String()), tokens: Type.Array(Type.String()) })),
  words: Words,
});
export type Finding = Static<typeof Finding>;

const Xml = Type.String({ minLength: 1, maxLength: 1_000_000 });

/** What became of asking that a working copy be published. `overtaken`: it was changed since. Names are those on duty. */
export const ProposalView = Type.Object({
  state: Type.Enum(['open', 'published', 'turnedDown', 'overtaken']),
  words: Type.String(),
  at: Type.String({ format: 'date-time' }),
  officer: Type.Union([Type.String(), Type.Null()]),
  answeredBy: Type.Union([Type.String(), Type.Null()]),
  answeredAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  /** When those who publish were reminded of it, since nobody had answered. */
  remindedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
});
export type ProposalView = Static<typeof ProposalView>;

/** Who publishes what stands there: whoever asks, or somebody who had no hand in it. */
const Publishing = Type.Enum(['self', 'another']);

/**
 * `revision` 0: nobody is drawing, and `xml` is the newest version; `base`: the version that the copy was begun from. With what the item
 * and the departments are called that a model may name.
 */
export const DraftView = Type.Object({
  revision: Type.Integer({ minimum: 0 }),
  base: Type.Integer({ minimum: 0 }),
  newest: Type.Integer({ minimum: 0 }),
  savedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  xml: Type.Union([Type.String(), Type.Null()]),
  name: Type.Union([Name, Type.Null()]),
  departments: Type.Record(Type.String(), Name),
  publishing: Publishing,
  /** The last time that somebody asked for it to be published. */
  proposal: Type.Union([ProposalView, Type.Null()]),
});
export type DraftView = Static<typeof DraftView>;

export const SaveDraft = Type.Object({
  revision: Type.Integer({ minimum: 0 }),
  xml: Xml,
  /** The newest version has been looked at, and this one is to follow it. */
  rebase: Type.Optional(Type.Boolean()),
});
export type SaveDraft = Static<typeof SaveDraft>;

export const DraftSaved = Type.Object({ revision: Type.Integer(), base: Type.Integer(), publishing: Publishing });
export type DraftSaved = Static<typeof DraftSaved>;

export const ExamineDraft = Type.Object({ xml: Xml });

/** `changes`: what it means otherwise than the newest version; null where it cannot be read. */
export const Examination = Type.Object({
  findings: Type.Array(Finding),
  changes: Type.Union([Type.Array(ModelChange), Type.Null()]),
});
export type Examination = Static<typeof Examination>;

const Value = Type.Union([Type.String({ maxLength: 1_000 }), Type.Number(), Type.Boolean(), Type.Null()]);
const Keys = Type.Array(Type.String({ maxLength: 100 }), { maxItems: 100 });
const Values = Type.Record(Type.String({ maxLength: 100 }), Type.Union([Value, Keys]));
const Id = Type.String({ minLength: 1, maxLength: 200 });

/** One thing that happens on a trial: a step is done, an event occurs, time passes (ISO 8601, as `P1D`). */
const TrialStep = Type.Union([
  Type.Object({ complete: Id, index: Type.Optional(Type.Integer({ minimum: 0 })), set: Type.Optional(Values) }),
  Type.Object({ fire: Id, set: Type.Optional(Values) }),
  Type.Object({ advance: Type.String({ maxLength: 40 }) }),
]);
export type TrialStep = Static<typeof TrialStep>;

export const TryDraft = Type.Object({ xml: Xml, steps: Type.Array(TrialStep, { maxItems: 200 }) });
export type TryDraft = Static<typeof TryDraft>;

/**
 * `asks`: variables that have to be answered when it is done; `lists`: those of them that are lists of departments. `index`: of several
 * instances which one, and `department` the key of the one that is chosen to do it.
 */
const TrialPending = Type.Object({
  element: Type.String(),
  kind: Type.Enum(['task', 'event']),
  asks: Type.Array(Type.String()),
  lists: Type.Array(Type.String()),
  index: Type.Union([Type.Integer(), Type.Null()]),
  department: Type.Union([Type.String(), Type.Null()]),
});
export type TrialPending = Static<typeof TrialPending>;

/**
 * Where a trial stands after its steps. `passed`: elements that were gone through; `failed`: what kept the last step from being done.
 * `state` `faulty`: the model cannot be tried, for the reasons that an examination gives.
 */
export const Trial = Type.Object({
  state: Type.Enum(['completed', 'waiting', 'incident', 'faulty']),
  now: Type.String(),
  pending: Type.Array(TrialPending),
  passed: Type.Array(Type.String()),
  outcomes: Type.Array(Type.Enum(['granted', 'denied', 'notAccepted'])),
  variables: Type.Record(Type.String(), Type.Unknown()),
  failed: Type.Union([Type.String(), Type.Null()]),
});
export type Trial = Static<typeof Trial>;

/** Cases that are running: by the version that they began with, and by the step at which they are. */
export const Impact = Type.Object({
  versions: Type.Array(Type.Object({ version: Type.Integer(), running: Type.Integer() })),
  steps: Type.Array(
    Type.Object({ version: Type.Integer(), node: Type.String(), name: Type.String(), open: Type.Integer() }),
  ),
});
export type Impact = Static<typeof Impact>;

export const PublishDraft = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  reason: Type.String({ minLength: 1, maxLength: 2_000 }),
  /** The day from which new cases begin with it; today where none is named. */
  on: Type.Optional(Type.String({ format: 'date' })),
});
export type PublishDraft = Static<typeof PublishDraft>;

export const DraftPublished = Type.Object({ version: Type.Integer(), effectiveOn: Type.String({ format: 'date' }) });
export type DraftPublished = Static<typeof DraftPublished>;

/** `words`: why it should be published, for who publishes it. */
export const ProposeDraft = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  words: Type.String({ minLength: 1, maxLength: 2_000 }),
});
export type ProposeDraft = Static<typeof ProposeDraft>;

/** To how many it was told. */
export const DraftProposed = Type.Object({ told: Type.Integer({ minimum: 0 }) });
export type DraftProposed = Static<typeof DraftProposed>;

export const TurnDown = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  reason: Type.String({ minLength: 1, maxLength: 2_000 }),
});
export type TurnDown = Static<typeof TurnDown>;
