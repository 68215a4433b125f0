import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Caller } from '../../../../platform/http/index.ts';
import { actorOf, sealActing } from '../acting.ts';
import type { Answer, Target } from '../acts.ts';
import { keepApplication, openApplication, type ApplicationDocument } from '../application.ts';
import { handle, today } from '../commands.ts';
import { decide } from '../decide.ts';
import type { CaseDeps } from '../deps.ts';
import type { CaseFacts, Command, Refusal } from '../model.ts';
import { project } from '../projections/case-list.ts';
import { belongsTo } from '../rules/belonging.ts';
import { dayOfStep } from '../rules/limits.ts';
import { sealWords } from '../sealing.ts';
import { appendEvents, loadCase } from '../store/cases.ts';
import { promisedLater } from './agreeing.ts';

export type Supplying = { caller: Caller; id: CaseId; document: ApplicationDocument };

/** Takes what was still owed and came on the portal; what is not in it yet stays owed. */
export async function supplyOwed(
  tx: Tx,
  deps: CaseDeps,
  { caller, id, document }: Supplying,
): Promise<Result<{ version: number }, Refusal | { code: 'caseNotFound' }>> {
  const current = await loadCase(tx, id);
  if (current.value.state !== 'accepted' || !belongsTo(current.value.facts.applicant, caller))
    return no({ code: 'caseNotFound' });
  const { facts, owed } = current.value;
  const on = dayOfStep(today(deps), current.value);
  const left = promisedLater(document);
  const materials = (owed?.materials ?? []).filter((one) => !left.includes(one));
  const acting = await sealActing(tx, deps, { caller, applicant: facts.applicant });
  const command: Command = { type: 'supply', on, arrivedOn: on, materials, application: '', officer: null, acting };
  const allowed = decide(command, current.value);
  if (!allowed.ok) return allowed;
  // Papers alone: whatever else stands in the draft was begun for something that is over.
  const before = await openApplication(tx, deps.vault, id);
  const supplied = before === 'erased' ? document : { ...before, materials: document.materials };
  const application = await keepAnew(tx, deps, { id, facts, document: supplied });
  const decision = decide({ ...command, application }, current.value);
  if (!decision.ok) return decision;
  const stamp = { actor: actorOf({ caller, applicant: facts.applicant }), at: deps.now() };
  const moved = await appendEvents(tx, { id, after: current, events: decision.value, stamp });
  await project(tx, id, { before: current.value, version: moved.version, events: decision.value, at: stamp.at });
  return ok({ version: moved.version });
}

type Kept = { id: CaseId; facts: CaseFacts; document: ApplicationDocument };

const keepAnew = (tx: Tx, deps: CaseDeps, { id, facts: { applicant, department }, document }: Kept) =>
  keepApplication(tx, deps.vault, { caseId: id, applicant, department, document, at: deps.now() });

/** `arrivedOn`: the day of its arrival, at the window or by post; today where nothing else is said. */
export type TakenOnPaper = { materials: readonly string[]; arrivedOn?: CivilDate | undefined };

/** A clerk takes in on paper what was owed: the originals were seen. */
export const takeOwed = (deps: CaseDeps, target: Target, { materials, arrivedOn }: TakenOnPaper): Answer =>
  handle(deps, { ...target, by: 'accept' }, async ({ tx, id, current, officer, on }) => {
    const { facts } = current;
    const opened = await openApplication(tx, deps.vault, id);
    if (opened === 'erased') return { code: 'nothingOwed' };
    const seen = (material: string) => materials.includes(material);
    const document: ApplicationDocument = {
      ...opened,
      materials: opened.materials.map((one) => (seen(one.id) ? { ...one, way: 'originalSeen' } : one)),
    };
    const command: Command = {
      ...{ type: 'supply', on, arrivedOn: arrivedOn ?? on, materials, application: '', officer, acting: null },
    };
    const allowed = decide(command, current);
    if (!allowed.ok) return allowed.error;
    const application = await keepAnew(tx, deps, { id, facts, document });
    return { after: () => [{ ...command, application }] };
  });

export type Postponed = { by: CivilDate; reason: string };

/** 不可抗力: the head of the organ gives more time, and the applicant is told why. */
export const postponeSupply = (deps: CaseDeps, target: Target, { by, reason }: Postponed): Answer =>
  handle(deps, { ...target, by: 'extend' }, async ({ tx, current, officer, on }) => {
    const said = await sealWords(deps.vault, tx, { applicant: current.facts.applicant, said: reason });
    return { after: () => [{ type: 'postponeSupply', officer, on, by, reason: said }] };
  });
