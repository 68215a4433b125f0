import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { countingAnswers, findSchemaFaults, submissionOf, type Answers } from '../../forms/index.ts';
import { askingOf } from '../../themes/index.ts';
import type { ApplicationDocument } from '../cases/application.ts';
import type { Asking } from '../cases/deps.ts';
import { carriedSources } from '../sources/carried.ts';
import type { MaterialSource } from '../sources/contract/sources.ts';
import { commitmentFault } from '../commitment/standing.ts';
import { givenIn } from '../second-person/of-draft.ts';
import { checkOf } from './check.ts';
import type { DraftCheck } from './contract/drafts.ts';
import type { DraftDeps } from './deps.ts';
import type { HandInRefusal } from './model.ts';
import type { OpenDraft } from './opening.ts';

/** `tolerance`: the commitment to hand in later what was promised so. */
export type HandingIn = {
  draft: string;
  consent: boolean;
  anotherOne?: boolean | undefined;
  tolerance?: boolean | undefined;
  /** That a machine may decide at once, as the applicant was told; a person does where this is not said. */
  instant?: boolean | undefined;
};

/** Of a part of a theme `later` is what other parts give to it, `sources` what stands in for materials, by key. */
export type Asked = {
  asking: Asking;
  open: OpenDraft;
  request: Omit<HandingIn, 'draft'>;
  later?: FilledLater | undefined;
  sources?: ReadonlyMap<string, MaterialSource> | undefined;
};

/** What other parts of a theme give, and is not missed here: answers by element, until they are there, and papers by key. */
export type FilledLater = { elements: ReadonlySet<string>; materials: ReadonlySet<string> };

const NOTHING: FilledLater = { elements: new Set(), materials: new Set() };

/** Why it could not be handed in, apart from what is filled later; undefined where all is well as far as that can be said. */
export async function findFault(
  tx: Tx,
  deps: DraftDeps,
  { asking, open, request, later = NOTHING, sources }: Asked,
): Promise<HandInRefusal | undefined> {
  const check = await checkOf(tx, deps, open);
  const answers = check.answers.filter(({ field }) => !later.elements.has(field));
  const fault = faultIn({ ...check, answers }, { open, request, later, sources });
  return fault ?? strangerIn(tx, deps, { asking, open, answers: countingAnswers(open.form, open.answers) });
}

/** Everything that is handed in, or why it cannot be yet. */
export async function documentOf(
  tx: Tx,
  deps: DraftDeps,
  { asking, open, request, later, sources }: Asked,
): Promise<Result<ApplicationDocument, HandInRefusal>> {
  const { form, item, attached, record, ways } = open;
  const check = await checkOf(tx, deps, open);
  const fault = faultIn(check, { open, request, later, sources });
  if (fault) return no(fault);
  const submission = submissionOf(form, open.answers);
  if (!submission.ok) throw new Error(`a draft of ${item.key} without faults cannot be handed in`);
  const answers = submission.value;
  const words = await givenIn(tx, deps, open);
  const standing = new Map([...(await carriedSources(tx, deps, open)), ...(sources ?? [])]);
  const names = await deps.acting.namesOf(tx, { caller: asking.caller, applicant: record });
  const stranger = await strangerIn(tx, deps, { asking, open, answers });
  if (stranger) return no(stranger);
  const wrong = findSchemaFaults(form, answers);
  if (wrong.length > 0) throw new Error(`rules and schema of ${item.key} disagree on ${wrong.join(', ')}`);
  return ok({
    applicantName: answers['org.name'] ?? answers['applicant.name'] ?? (await deps.nameOf(tx, record)),
    ...(names && { acting: names }),
    answers,
    materials: item.item.materials.map(({ id }) => {
      const files = attached.filter(({ material }) => material === id).map(({ file_id }) => file_id);
      const way = ways.get(id);
      const source = files.length === 0 && way === undefined ? standing.get(id) : undefined;
      return { id, files, ...(way !== undefined && { way }), ...(source && { source }) };
    }),
    consentedTo: check.consentFor,
    ...(words && { secondPersons: words }),
  });
}

function faultIn(
  check: DraftCheck,
  { open, request, later = NOTHING, sources }: Omit<Asked, 'asking'>,
): HandInRefusal | undefined {
  const materials = check.materials.filter(
    (material) => !later.materials.has(material) && !isThereBy(open, material, sources),
  );
  if (check.answers.length > 0 || materials.length > 0)
    return { code: 'incomplete', answers: check.answers, materials };
  if (check.alike.length > 0 && !request.anotherOne) return { code: 'alikeUnderWay', alike: check.alike };
  if (check.consentFor.length > 0 && !request.consent && !open.supplies)
    return { code: 'consentMissing', fields: check.consentFor };
  const fault = commitmentFault(open);
  if (fault) return fault;
  if (check.secondPersons.length > 0) return { code: 'secondPersonMissing', words: check.secondPersons };
  if (check.laterBarred) return { code: 'toleranceBarred' };
  return check.later.length > 0 && !request.tolerance
    ? { code: 'commitmentMissing', materials: check.later }
    : undefined;
}

/** Something stands in for it, or for one that will do in its place. */
function isThereBy({ item }: OpenDraft, material: string, sources: Asked['sources']): boolean {
  if (sources === undefined || sources.size === 0) return false;
  const { alternatives = [] } = askingOf(item.item).materials.find(({ id }) => id === material) ?? {};
  return [material, ...alternatives].some((one) => sources.has(one));
}

/** An answer that names somebody else than the person acted for. */
async function strangerIn(
  tx: Tx,
  deps: DraftDeps,
  { asking: { caller }, open: { record }, answers }: Pick<Asked, 'asking' | 'open'> & { answers: Answers },
): Promise<HandInRefusal | undefined> {
  const element = await deps.acting.strangerIn(tx, { caller, applicant: record }, answers);
  return element === undefined ? undefined : { code: 'otherPersonNamed', element };
}
