import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isKeptFrom } from '../../credit/index.ts';
import { countingAnswers, fieldsOf, submissionOf } from '../../forms/index.ts';
import { commitmentFault } from '../commitment/standing.ts';
import { findInstantModel } from '../instant/models.ts';
import { mayBeInstant, offerOf } from '../instant/offer.ts';
import { lackingIn } from '../second-person/of-draft.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftCheck, DraftMaterial } from './contract/drafts.ts';
import { carriedSources } from '../sources/carried.ts';
import type { DraftDeps } from './deps.ts';
import type { DraftRefusal, Fault } from './model.ts';
import { materialsOf, openDraft, type OpenDraft } from './opening.ts';
import { findAlike } from './queries/drafts.ts';
import { whyUntouched } from './reach.ts';
import { isSettledBy } from './rules/materials.ts';

/** What is still missing or wrong, what a person should know before handing in, and where consent is asked. */
export const checkDraft = (deps: DraftDeps, asking: Asking, draft: string): Promise<Result<DraftCheck, DraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<DraftCheck, DraftRefusal>> => {
    const open = await openDraft(tx, deps, { asking, draft });
    if (!open) return no(await whyUntouched(tx, draft));
    const { submitted_as: submitted, held, theme_case: theme } = open.record;
    if (held && theme !== null) return no({ code: 'draftHeld', theme });
    return submitted ? no({ code: 'draftSubmitted', caseId: submitted }) : ok(await checkOf(tx, deps, open));
  });

export async function checkOf(tx: Tx, deps: DraftDeps, open: OpenDraft): Promise<DraftCheck> {
  const { record, item, form, answers } = open;
  const materials = await materialsOf(tx, deps, open);
  const counting = countingAnswers(form, answers);
  const later = open.supplies ? [] : laterIn(open);
  const carried = await carriedSources(tx, deps, open);
  return {
    answers: faultsOf(open),
    later,
    commitmentFault: commitmentFault(open)?.code ?? null,
    laterBarred: later.length > 0 && (await isBarred(tx, deps, record)),
    materials: materials
      .filter(({ need, files, way }) => need === 'required' && !isSettledBy(way) && !files.some(isSound))
      .filter(({ id }) => !carried.has(id))
      .map(({ id }) => id),
    alike: record.corrects === null ? await findAlike(tx, record, item.key) : [],
    consentFor: fieldsOf(form)
      .filter(({ id, sensitivity }) => sensitivity === 'sensitive' && counting[id] !== undefined)
      .map(({ id }) => id),
    secondPersons: await lackingIn(tx, deps, open),
    instant: await instantIn(tx, deps, open),
  };
}

async function instantIn(tx: Tx, { now }: DraftDeps, open: OpenDraft): Promise<DraftCheck['instant']> {
  const model = mayBeInstant(open) ? await findInstantModel(tx, open.item.key, now()) : undefined;
  return model ? offerOf(model) : null;
}

/** What is promised for later and is not here, by key. */
const laterIn = ({ ways, attached }: OpenDraft): string[] =>
  [...ways].flatMap(([material, way]) =>
    way === 'later' && attached.every((file) => file.material !== material) ? [material] : [],
  );

const isBarred = (tx: Tx, { now }: DraftDeps, { person, organisation }: OpenDraft['record']) =>
  isKeptFrom(tx, 'tolerance', { holder: { person, organisation }, on: civilDateOf(now()) });

const isSound = ({ scanState }: DraftMaterial['files'][number]) => scanState !== 'infected';

function faultsOf({ form, answers }: OpenDraft): Fault[] {
  const submission = submissionOf(form, answers);
  if (submission.ok) return [];
  const pageOf = new Map(form.pages.flatMap(({ id, fields }) => fields.map((field) => [field.id, id])));
  return submission.error.map((error) => ({ ...error, page: pageOf.get(error.field) ?? '' }));
}
