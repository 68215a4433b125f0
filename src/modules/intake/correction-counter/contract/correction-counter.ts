import { Type, type Static } from 'typebox';
import { StepField } from '../../drafts/contract/steps.ts';
import {
  AnswerGathered,
  GatheredAnswered,
  GatheredCorrection,
} from '../../gathered-corrections/contract/gathered-correction.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const OpenAtCounter = Type.Object({ meeting: Id, case: Id });
export const OpenThemeAtCounter = Type.Object({ meeting: Id, theme: Id });

/** What waits for the person before the clerk: one case, or several of one theme, which are answered on one page. */
export const WaitingCorrection = Type.Object({
  /** Of a theme the first case that asks. */
  case: Id,
  theme: OrNull(Id),
  name: Bilingual,
  number: Type.String(),
  departments: Type.Array(Bilingual),
  askedOn: Day,
  until: Day,
});
export type WaitingCorrection = Static<typeof WaitingCorrection>;

/** The part of a sheet that only a correction has: whose case it is, who asked, what, and until when. */
export const SheetCorrection = Type.Object({
  case: Id,
  number: Type.String(),
  department: Bilingual,
  /** Null where it is set right on the spot (当场更正) and no day is named. */
  until: OrNull(Day),
  /** `isMended`: saved anew, attached anew, or seen; what was handed in before does not count. */
  asked: Type.Array(
    Type.Object({ key: Type.String(), name: Bilingual, what: Type.String(), isMended: Type.Boolean() }),
  ),
});
export type SheetCorrection = Static<typeof SheetCorrection>;

const Fault = Type.Object({ field: Type.String(), message: Type.String() });

/** What the departments of a theme ask, with the questions behind it by what is to be mended. `uploads`: the draft that takes its scans. */
export const CounterCorrection = Type.Object({
  meeting: Id,
  applicant: Type.String(),
  /** Somebody else is here, with a mandate of the applicant’s. */
  actsFor: Type.Boolean(),
  correction: GatheredCorrection,
  fields: Type.Record(Type.String(), StepField),
  uploads: Type.Record(Type.String(), Id),
  faults: Type.Array(Fault),
});
export type CounterCorrection = Static<typeof CounterCorrection>;

/** `seen`: materials whose originals the clerk has seen. */
export const AnswerAtCounter = Type.Object({
  ...OpenThemeAtCounter.properties,
  ...AnswerGathered.properties,
  seen: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 })),
});
export type AnswerAtCounter = Static<typeof AnswerAtCounter>;

/** `papers`: the receipt of each case that was answered, to be printed. */
export const CounterAnswered = Type.Object({
  ...GatheredAnswered.properties,
  papers: Type.Array(
    Type.Object({ case: Id, number: Type.String(), name: Bilingual, paper: OrNull(Id), answerBy: Day }),
  ),
});
export type CounterAnswered = Static<typeof CounterAnswered>;
