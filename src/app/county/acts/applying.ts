import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { attachFile, withdrawCase } from '../../../modules/intake/index.ts';
import { completeAnswers } from '../answers.ts';
import { personOf } from '../people.ts';
import type { PlannedAct, PlannedCase } from '../plan/model.ts';
import { doneOr, keyOf, type Done, type Stage } from './stage.ts';

const Draft = Type.Object({
  id: Type.String(),
  answers: Type.Record(Type.String(), Type.String()),
  materials: Type.Array(Type.Object({ id: Type.String(), files: Type.Array(Type.Unknown()) })),
});
const Check = Type.Object({ materials: Type.Array(Type.String()) });
export const Receipt = Type.Object({ caseId: Type.String() });

export type Applying = { stage: Stage; planned: PlannedAct };

/** Somebody begins an application and answers everything that is asked. */
export async function beginDraft({ stage, planned }: Applying): Promise<Done> {
  const one = stage.case(planned);
  const as = await stage.applicant(one);
  const begun = await stage.doors.ask({ as, path: '/api/drafts', body: { item: one.item }, key: keyOf(planned) });
  if (begun.code !== undefined) return { refused: begun.code };
  const draft = Value.Parse(Draft, begun.body);
  stage.note(one.case, { draft: draft.id });
  const answers = await answersTo(stage, one, draft.answers);
  return doneOr(await stage.doors.ask({ as, path: `/api/drafts/${draft.id}/answers`, body: { answers } }));
}

/** What is answered beside what the platform knew already. */
export async function answersTo(stage: Stage, one: PlannedCase, known: Record<string, string>) {
  const { item: key, case: number, person, forFirm } = one;
  const form = await stage.formOf(key);
  const { name, citizenId, phone } = personOf(person);
  const said = {
    ...{ 'applicant.name': name, 'applicant.idNumber': citizenId, 'applicant.phone': phone },
    // Of a rented house the landlord would have to be asked by link, and nobody is behind the telephone numbers of this county.
    'site.tenure': '自有',
    ...(forFirm && { 'org.legalRepName': name, 'org.legalRepIdNumber': citizenId, 'org.contactPhone': phone }),
    ...known,
  };
  const asked = new Set(form.pages.flatMap(({ fields }) => fields.map(({ id }) => id)));
  const fixed = Object.fromEntries(Object.entries(said).filter(([id]) => asked.has(id)));
  return completeAnswers(form, fixed, number % 100);
}

/** Attaches what is required and hands in. */
export async function submit({ stage, planned }: Applying): Promise<Done> {
  const one = stage.case(planned);
  const as = await stage.applicant(one);
  const { draft } = stage.known(one.case);
  const checked = await stage.doors.ask({ as, path: `/api/drafts/${draft}/check` });
  const missing = checked.code === undefined ? Value.Parse(Check, checked.body).materials : [];
  for (const material of missing) await attach(stage, { as, draft: draft ?? '', material });
  return handIn({ stage, planned }, { as, draft: draft ?? '' });
}

async function handIn({ stage, planned }: Applying, { as, draft }: { as: string; draft: string }): Promise<Done> {
  const body = { consent: true, anotherOne: true };
  const handedIn = await stage.doors.ask({ as, path: `/api/drafts/${draft}/submit`, body, key: keyOf(planned) });
  if (handedIn.code !== undefined) return { refused: handedIn.code };
  stage.note(planned.case, { caseId: Value.Parse(Receipt, handedIn.body).caseId });
  return 'done';
}

type Attaching = { as: string; draft: string; material: string };

async function attach({ doors }: Stage, { as, draft, material }: Attaching): Promise<void> {
  const { intake, identity } = doors.modules;
  const received = await intake.files.receive(identity.area, {
    name: `演示材料 ${material}.pdf`,
    content: once(PAPER),
  });
  if (!received.ok) throw new Error(`a paper of the demo county was refused: ${received.error.code}`);
  const attached = await attachFile(
    intake,
    { caller: await doors.callerOf(as) },
    { draft, material, received: received.value },
  );
  if (!attached.ok) throw new Error(`${material} was not attached: ${attached.error.code}`);
}

/** The smallest honest PDF; it says that it is invented. */
const PAPER = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% 演示材料，非真实文件\n' +
    'trailer<</Root 1 0 R>>\n%%EOF\n',
);

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Hands in again what the notice of correction named, with another paper. */
export async function correct({ stage, planned }: Applying): Promise<Done> {
  const one = stage.case(planned);
  const as = await stage.applicant(one);
  const path = `/api/cases/${stage.caseIdOf(planned)}/correction`;
  const begun = await stage.doors.ask({ as, path, body: {}, key: `${keyOf(planned)}/begin` });
  if (begun.code !== undefined) return { refused: begun.code };
  const { id: draft } = Value.Parse(Draft, begun.body);
  const asked = one.acts.flatMap(({ act }) => (act.do === 'askCorrection' ? [act.material] : []));
  // At a window the original was seen, and no file kept of it.
  const before = one.acts.some(({ act }) => act.do === 'takeDown') ? 0 : 1;
  for (const material of asked) {
    const now = await stage.doors.ask({ as, path: `/api/drafts/${draft}` });
    // Not there any more: an earlier try has handed it in.
    if (now.code !== undefined) continue;
    const files = Value.Parse(Draft, now.body).materials.find(({ id }) => id === material)?.files ?? [];
    if (files.length <= before) await attach(stage, { as, draft, material });
  }
  return handIn({ stage, planned }, { as, draft });
}

export async function withdraw({ stage, planned }: Applying): Promise<Done> {
  const id = stage.caseIdOf(planned);
  const caller = await stage.doors.callerOf(await stage.applicant(stage.case(planned)));
  const { value, version } = await stage.standing(id);
  if (value.state === 'concluded' && value.outcome === 'withdrawn') return 'done';
  const withdrawn = await withdrawCase(stage.doors.modules.intake, { asking: { caller }, id, version });
  return withdrawn.ok ? 'done' : { refused: withdrawn.error.code };
}
