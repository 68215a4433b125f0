import { Type, type Static } from 'typebox';
import { InstantOffer } from '../../instant/contract.ts';
import { ActingNames } from '../../cases/contract.ts';
import { OfferedCommitment } from '../../commitment/contract.ts';
import { LackingWord } from '../../second-person/contract/kinds.ts';
import { ALL_WAYS, WAYS } from '../rules/materials.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

export const DraftIdParams = Type.Object({ draftId: Id });
export const DraftFileParams = Type.Object({
  draftId: Id,
  material: Type.String({ minLength: 1, maxLength: 200 }),
  file: Id,
});

/** Answers as they were typed, right or wrong, by data element. */
export const TypedAnswers = Type.Record(
  // In a theme a question may say whose datum it is: `bank.accountNo-mother`.
  Type.String({ pattern: '^[a-zA-Z]+\\.[a-zA-Z0-9]+(-[^/]+)?$', maxLength: 300 }),
  Type.String({ maxLength: 20_000 }),
);
export type TypedAnswers = Static<typeof TypedAnswers>;

export const DraftRow = Type.Object({
  id: Id,
  item: Type.Object({ key: Type.String(), version: Type.Integer(), name: Bilingual }),
  /** The case that this draft corrects; null for a new application. */
  corrects: Type.Union([Id, Type.Null()]),
  savedAt: Type.String({ format: 'date-time' }),
  /** Who began it for whom; null for one's own. */
  acting: Type.Union([ActingNames, Type.Null()]),
  /** The day on which it is deleted unless somebody goes on with it; null as long as that is far away. */
  endsOn: Type.Union([Day, Type.Null()]),
});
export type DraftRow = Static<typeof DraftRow>;

/** Where an answer came from that nobody typed into this draft. */
export const AnswerSource = Type.Union([
  Type.Object({ from: Type.Enum(['account', 'organisation', 'session', 'principal', 'ward']) }),
  /** An earlier application of the same applicant. */
  Type.Object({ from: Type.Literal('case'), item: Bilingual, on: Day }),
]);
export type AnswerSource = Static<typeof AnswerSource>;

const Ways = Type.Enum([...WAYS]);
export const AnyWay = Type.Enum([...ALL_WAYS]);

/**
 * A material that the item asks for, and what was attached for it. `required`: a file is needed, or that it is brought to the window. `optional`: the item lets it be
 * supplied later, be replaced by a commitment, or asks it only of some; until those ways are open it may be attached or left.
 * `madeFromForm`: nothing to attach.
 */
export const DraftMaterial = Type.Object({
  id: Type.String(),
  name: Type.String(),
  need: Type.Enum(['required', 'optional', 'madeFromForm']),
  /** As the entry says it, in Chinese. */
  necessity: Type.String(),
  /** How the applicant may hand it in other than by uploading it, and what was chosen; a clerk at the counter may have said more. */
  ways: Type.Array(Ways),
  way: Type.Union([AnyWay, Type.Null()]),
  files: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      mediaType: Type.String(),
      size: Type.Integer(),
      scanState: Type.Enum(['unscanned', 'clean', 'infected']),
    }),
  ),
});
export type DraftMaterial = Static<typeof DraftMaterial>;

/** What the notice of correction names: a question or a material by its key, and what is wrong with it. */
const Unlocked = Type.Object({ key: Type.String(), what: Type.String() });

/** What another version of the item, in force meanwhile, asks that this one did not, and the other way round. */
const Change = Type.Object({
  from: Type.Integer(),
  to: Type.Integer(),
  newQuestions: Type.Array(Bilingual),
  goneQuestions: Type.Array(Bilingual),
  newMaterials: Type.Array(Bilingual),
  goneMaterials: Type.Array(Bilingual),
});

/** A draft with all that was typed and attached. Its questions are `formOf` of the item version it is pinned to. */
export const Draft = Type.Object({
  ...DraftRow.properties,
  answers: TypedAnswers,
  /** How often each answer was saved; the last save of a field counts. */
  versions: Type.Record(Type.String(), Type.Integer()),
  /** Of answers that were filled in before they were asked. */
  sources: Type.Record(Type.String(), AnswerSource),
  materials: Type.Array(DraftMaterial),
  /** Not null when the item was published anew: the draft goes on once it was carried over. */
  change: Type.Union([Change, Type.Null()]),
  /** In a correction only these may be changed; null: everything may. */
  unlocked: Type.Union([Type.Array(Unlocked), Type.Null()]),
  /** It brings what an accepted case still waits for (容缺受理): nothing but those materials may be changed. */
  supplies: Type.Boolean(),
  /** What may be signed instead of proving (告知承诺); null where there is nothing to sign. */
  commitment: Type.Union([OfferedCommitment, Type.Null()]),
  /** It sets right what a clerk named as small errors (当场更正): those answers alone. */
  amends: Type.Boolean(),
});
export type Draft = Static<typeof Draft>;

const AnswerFault = Type.Object({
  /** The page of the form on which it is mended. */
  page: Type.String(),
  field: Type.String(),
  code: Type.String(),
  longest: Type.Optional(Type.Integer()),
});

/** What stands between a draft and its submission; with no answers and no materials here it can be handed in. */
export const DraftCheck = Type.Object({
  answers: Type.Array(AnswerFault),
  /** Required materials without a file. */
  materials: Type.Array(Type.String()),
  /** Running cases of the same applicant for the same item: a warning, not an obstacle. */
  alike: Type.Array(Type.Object({ id: Id, number: Type.String(), receivedOn: Day })),
  /** Answered questions that are sensitive personal information: their use needs the person's own consent. */
  consentFor: Type.Array(Type.String()),
  /** Materials that are promised for later: a commitment has to be signed for them. */
  later: Type.Array(Type.String()),
  /** Nothing may follow later: earlier promises were not kept. Only where something is promised. */
  laterBarred: Type.Boolean(),
  /** Why what was signed, or was not, does not carry what is handed in; null where nothing is wrong. */
  commitmentFault: Type.Union([
    Type.Enum(['commitmentUnsigned', 'commitmentBarred', 'commitmentOutdated']),
    Type.Null(),
  ]),
  /** Whose word is needed and not here (second persons). */
  secondPersons: Type.Array(LackingWord),
  /** A machine may decide it at once (秒批), by this rule and these registers; null where a person does. */
  instant: Type.Union([InstantOffer, Type.Null()]),
});
export type DraftCheck = Static<typeof DraftCheck>;

/** A file that the same applicant handed in for the same material before. */
export const EarlierFile = Type.Object({
  id: Id,
  name: Type.String(),
  size: Type.Integer(),
  item: Bilingual,
  on: Day,
});
export type EarlierFile = Static<typeof EarlierFile>;

export const DraftMaterialParams = Type.Object({
  draftId: Id,
  material: Type.String({ minLength: 1, maxLength: 200 }),
});
export const ChooseWay = Type.Object({ way: Type.Union([Ways, Type.Null()]) });
export const ReuseFile = Type.Object({ file: Id });

export const StartDraft = Type.Object({
  item: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }),
  /** For whom: under a mandate, or for a child; absent for oneself or the organisation of the session. */
  for: Type.Optional(Type.Union([Type.Object({ mandate: Id }), Type.Object({ ward: Id })])),
});
export const SaveAnswers = Type.Object({ answers: TypedAnswers });
export const SavedAnswers = Type.Object({ versions: Type.Record(Type.String(), Type.Integer()) });
export type SavedAnswers = Static<typeof SavedAnswers>;
export const SubmitDraft = Type.Object({
  /** Consent to the use of the sensitive answers (个人信息保护法 art. 29). */
  consent: Type.Boolean(),
  /** The person has seen that a like application is under way and means this one as well. */
  anotherOne: Type.Optional(Type.Boolean()),
  /** The commitment to hand in later what was promised so (申请容缺受理承诺书). */
  tolerance: Type.Optional(Type.Boolean()),
  /** A machine may decide at once (秒批), as the applicant was told; a person does where this is not said. */
  instant: Type.Optional(Type.Boolean()),
});

/** What the applicant gets at once. For a correction number and code are those of the case. */
export const Receipt = Type.Object({
  caseId: Id,
  number: Type.String(),
  queryCode: Type.String(),
  /** By this day the office accepts or says, once, what is missing. */
  answerBy: Day,
});
export type Receipt = Static<typeof Receipt>;
