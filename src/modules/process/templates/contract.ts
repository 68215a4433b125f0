import { Type, type Static } from 'typebox';
import { ModelChange, ModelParams, Name } from '../library/contract.ts';

const Key = Type.String({ pattern: '^[a-z0-9-]{1,80}$' });
const Id = Type.String({ minLength: 1, maxLength: 200 });
const Reason = Type.String({ maxLength: 2_000 });
const Word = Type.String({ minLength: 1, maxLength: 100 });
const Edition = Type.Integer({ minimum: 1 });

export const TemplateParams = Type.Object({ key: Key });
export const EditionParams = Type.Object({ key: Key, edition: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) });
export const AdoptionParams = ModelParams;
export const EditionQuery = Type.Object({ edition: EditionParams.properties.edition });

const LocalLimit = Type.Object({
  value: Type.Number({ minimum: 0, maximum: 10_000 }),
  unit: Type.Enum(['onTheSpot', 'workingHour', 'workingDay', 'calendarDay', 'month', 'batch']),
});
const RoleWord = Type.Enum(['clerk', 'reviewer', 'approver']);
const LatitudeWord = Type.Enum(['owner', 'limit', 'step', 'opinion']);

const LocalStep = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 80 }),
  name: Word,
  act: Type.Enum(['review', 'visit', 'special', 'assist']),
  role: RoleWord,
  department: Word,
  section: Type.Optional(Word),
  limit: Type.Optional(LocalLimit),
});

const Owner = Type.Object({
  role: Type.Optional(RoleWord),
  department: Type.Optional(Word),
  section: Type.Optional(Word),
});

/** What a county does otherwise than the template, at one element of it. */
const LocalChange = Type.Union([
  Type.Object({ kind: Type.Literal('setOwner'), element: Id, owner: Owner }),
  Type.Object({ kind: Type.Literal('setLimit'), element: Id, limit: LocalLimit }),
  Type.Object({
    kind: Type.Literal('addStep'),
    where: Type.Enum(['before', 'after']),
    element: Id,
    step: LocalStep,
  }),
  Type.Object({ kind: Type.Literal('addOpinion'), element: Id, step: LocalStep }),
]);

/** An edition without its file. `note`: where it comes from, and who has confirmed it or not. */
export const TemplateRow = Type.Object({
  key: Type.String(),
  edition: Edition,
  name: Name,
  note: Name,
  items: Type.Array(Type.String()),
  allows: Type.Array(LatitudeWord),
  fixed: Type.Array(Type.String()),
  reason: Type.String(),
  at: Type.String({ format: 'date-time' }),
});
export type TemplateRow = Static<typeof TemplateRow>;

/** Which edition a county follows for an item. `behind`: the newest edition, where it is another one. */
export const FollowerRow = Type.Object({
  area: Type.String(),
  item: Type.String(),
  name: Type.Union([Name, Type.Null()]),
  template: Type.String(),
  edition: Edition,
  changes: Type.Integer({ minimum: 0 }),
  behind: Type.Union([Edition, Type.Null()]),
  left: Type.Union([Type.Object({ reason: Type.String(), at: Type.String() }), Type.Null()]),
});
export type FollowerRow = Static<typeof FollowerRow>;

/** Every edition, the newest of each template first, and who follows which: a county sees its own, the city all of its counties. */
export const TemplateList = Type.Object({
  templates: Type.Array(TemplateRow),
  followers: Type.Array(FollowerRow),
  /** What items are called that templates are for; one that is not in force has no name. */
  items: Type.Record(Type.String(), Name),
  /** Whether whoever asks is of a city, which publishes. */
  city: Type.Boolean(),
});
export type TemplateList = Static<typeof TemplateList>;

export const PublishTemplate = Type.Object({
  edition: Edition,
  xml: Type.String({ minLength: 1, maxLength: 1_000_000 }),
  name: Type.Object({ zh: Word, en: Word }),
  note: Type.Object({ zh: Type.String({ maxLength: 2_000 }), en: Type.String({ maxLength: 2_000 }) }),
  items: Type.Array(Key, { minItems: 1, maxItems: 100 }),
  allows: Type.Array(LatitudeWord, { maxItems: 4 }),
  fixed: Type.Array(Id, { maxItems: 500 }),
  reason: Reason,
});
export type PublishTemplate = Static<typeof PublishTemplate>;

export const TemplatePublished = Type.Object({ key: Type.String(), edition: Edition });
export type TemplatePublished = Static<typeof TemplatePublished>;

/** A task of the template, as the county sees it when it says what it does otherwise. */
const TemplateTask = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: RoleWord,
  department: Type.String(),
  section: Type.Optional(Type.String()),
  limit: Type.Optional(LocalLimit),
});
export type TemplateTask = Static<typeof TemplateTask>;

/** A change that was written down, with the number of its entry and why. */
const WrittenChange = Type.Object({ id: Type.Integer(), reason: Type.String(), change: LocalChange });
export type WrittenChange = Static<typeof WrittenChange>;

const Written = Type.Object({
  revision: Type.Integer(),
  type: Type.Enum(['adopted', 'changeAdded', 'changeWithdrawn', 'editionTaken', 'templateLeft']),
  edition: Type.Union([Edition, Type.Null()]),
  reason: Type.String(),
  at: Type.String({ format: 'date-time' }),
  /** The officer who ordered it, by the name on duty; null where the program did. */
  by: Type.Union([Type.String(), Type.Null()]),
  /** How each conflict was decided when an edition was taken, and why; `id` as in `changes`. */
  decided: Type.Array(
    Type.Object({
      id: Type.Integer(),
      how: Type.Enum(['kept', 'withdrawn', 'replaced']),
      change: Type.Union([LocalChange, Type.Null()]),
      reason: Type.String(),
    }),
  ),
});

/**
 * How an item stands to the templates of the city. `standing`: whether its newest version is what template and changes come to
 * (`asAdopted`), is another file (`otherwise`), or there is none. `draft`: the revision of the working copy, 0 where there is none.
 */
export const AdoptionView = Type.Object({
  item: Type.String(),
  name: Type.Union([Name, Type.Null()]),
  adoption: Type.Union([
    Type.Object({
      template: TemplateRow,
      newest: Edition,
      left: Type.Boolean(),
      changes: Type.Array(WrittenChange),
      tasks: Type.Array(TemplateTask),
      standing: Type.Enum(['asAdopted', 'otherwise', 'noModel']),
    }),
    Type.Null(),
  ]),
  revision: Type.Integer({ minimum: 0 }),
  draft: Type.Integer({ minimum: 0 }),
  templates: Type.Array(TemplateRow),
  departments: Type.Record(Type.String(), Name),
  history: Type.Array(Written),
});
export type AdoptionView = Static<typeof AdoptionView>;

const Conflict = Type.Object({
  id: Type.Integer(),
  code: Type.Enum([
    'bothChanged',
    'elementGone',
    'limitTooLong',
    'notAllowed',
    'stepTaken',
    'placeGone',
    'leansOnConflict',
  ]),
  mayKeep: Type.Boolean(),
  /** Another change of that kind may take its place. */
  mayReplace: Type.Boolean(),
});

/** Three ways at once: what the template changed, which changes of the county go over by themselves, and which are in conflict. */
export const EditionComparison = Type.Object({
  from: Edition,
  to: Edition,
  template: Type.Array(ModelChange),
  applied: Type.Array(Type.Integer()),
  needless: Type.Array(Type.Integer()),
  conflicts: Type.Array(Conflict),
  /** The tasks of the newer edition at which something may be changed. */
  tasks: Type.Array(TemplateTask),
});
export type EditionComparison = Static<typeof EditionComparison>;

const Revision = Type.Integer({ minimum: 0 });
export const AdoptTemplate = Type.Object({ template: Key, edition: Edition, revision: Revision, reason: Reason });
export type AdoptTemplate = Static<typeof AdoptTemplate>;
export const AddChange = Type.Object({ change: LocalChange, revision: Revision, reason: Reason });
export type AddChange = Static<typeof AddChange>;
export const WithdrawChange = Type.Object({ id: Type.Integer(), revision: Revision, reason: Reason });
export type WithdrawChange = Static<typeof WithdrawChange>;
export const LeaveTemplate = Type.Object({ revision: Revision, reason: Reason });
export type LeaveTemplate = Static<typeof LeaveTemplate>;
const Decision = Type.Union([
  Type.Object({ id: Type.Integer(), take: Type.Enum(['keep', 'withdraw']), reason: Reason }),
  Type.Object({ id: Type.Integer(), take: Type.Literal('replace'), change: LocalChange, reason: Reason }),
]);
export const TakeEdition = Type.Object({
  edition: Edition,
  decisions: Type.Array(Decision, { maxItems: 200 }),
  revision: Revision,
  reason: Reason,
});
export type TakeEdition = Static<typeof TakeEdition>;
/** `draft`: the revision of the working copy that was seen, which the composed model takes the place of. */
export const PassOn = Type.Object({ revision: Revision, draft: Revision });
export type PassOn = Static<typeof PassOn>;

export const Ordered = Type.Object({ revision: Type.Integer() });
export type Ordered = Static<typeof Ordered>;
