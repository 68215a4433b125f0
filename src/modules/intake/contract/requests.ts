import { Type } from 'typebox';
import { CaseState, Missing } from './case.ts';

export const CaseIdParams = Type.Object({ caseId: Type.String({ format: 'uuid' }) });
export const DraftIdParams = Type.Object({ draftId: Type.String({ format: 'uuid' }) });
export const MaterialParams = Type.Object({
  draftId: Type.String({ format: 'uuid' }),
  material: Type.String({ minLength: 1, maxLength: 200 }),
});
export const FileParams = Type.Object({ ...MaterialParams.properties, file: Type.String({ format: 'uuid' }) });

const version = Type.Integer({ minimum: 0 });
const words = Type.String({ minLength: 1, maxLength: 2000 });

export const SubmitDraft = Type.Object({
  /** The person consents to the use of the sensitive answers (个人信息保护法 art. 29). */
  consent: Type.Boolean(),
  /** The person has seen that a like application is under way and means this one as well. */
  anotherOne: Type.Optional(Type.Boolean()),
});
export const AcceptCase = Type.Object({ version });
export const AskCorrection = Type.Object({ version, missing: Type.Array(Missing, { minItems: 1, maxItems: 50 }) });
/** `instead`: who is competent, or why no licence is needed (行政许可法 art. 32). */
export const RefuseAcceptance = Type.Object({ version, reason: words, basis: words, instead: Type.Optional(words) });
export const ReviewCase = Type.Object({ version, opinion: Type.Enum(['grant', 'deny']), words });
export const DecideCase = Type.Union([
  Type.Object({ version, outcome: Type.Literal('granted') }),
  Type.Object({ version, outcome: Type.Literal('denied'), reason: words, basis: words }),
]);
export const WithdrawCase = Type.Object({ version });
export const Unmask = Type.Object({ reason: Type.String({ minLength: 4, maxLength: 200 }) });
export const Moved = Type.Object({ version: Type.Integer() });

export const WorkQuery = Type.Object({
  state: Type.Optional(CaseState),
  /** Only cases whose next step is due on or before this day. */
  dueBy: Type.Optional(Type.String({ format: 'date' })),
  after: Type.Optional(Type.String({ maxLength: 200 })),
});
