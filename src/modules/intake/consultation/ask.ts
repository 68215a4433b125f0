import { v7 as uuid } from 'uuid';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import { holdCaseAndRun, type Standing } from '../cases/commands.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { askingPlace } from './asking-place.ts';
import type { AskConsultation } from './contract.ts';
import { carryOut, isConflicted } from './corridor.ts';
import { ASK } from './deps.ts';
import { initial, type Event, type Refusal } from './model.ts';
import { askFault, type AskFault } from './rules/asking.ts';
import { answerBy, halfwayOn } from './rules/days.ts';

export type AskRefusal = Refusal | AskFault | KeyReused | { code: 'caseNotFound' } | { code: 'caseNotExamined' };
type Answer = Result<{ id: string }, AskRefusal>;
type Wishing = { asking: Asking; id: CaseId; wish: AskConsultation };

/** 征求意见: whoever examines a case asks other departments, with a day, and what their silence counts as. No clock stops for it. */
export const askConsultation = (deps: CaseDeps, { asking, id, wish }: Wishing): Promise<Answer> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Answer> => {
    const { caller } = asking;
    const standing = await holdCaseAndRun(tx, deps, id);
    if (!standing) return no({ code: 'caseNotFound' });
    const { facts } = standing.found.value;
    const place = askingPlace({
      ...{ run: standing.held.value, officer: caller.actor.id, department: facts.department },
      may: (department) => deps.permits(caller, ASK, department),
    });
    if (!place) return no({ code: 'caseNotFound' });
    if (await isConflicted(tx, deps, { caller, facts })) return no({ code: 'conflictOfInterest' });
    const asked = await askedOf(tx, deps, { wish, standing, place, id, officer: caller.actor.id });
    if ('code' in asked) return no(asked);
    const held = { id: uuid(), value: initial, version: 0 };
    return carryOut(tx, deps, { held, caseId: id, command: { type: 'ask', asked }, caller });
  });

type Asked = {
  wish: AskConsultation;
  standing: Standing;
  place: NonNullable<ReturnType<typeof askingPlace>>;
  id: CaseId;
  officer: string;
};

async function askedOf(
  tx: Tx,
  deps: CaseDeps,
  { wish, standing: { found, on }, place, id, officer }: Asked,
): Promise<Extract<Event, { type: 'consultationAsked' }> | AskFault | { code: 'caseNotExamined' }> {
  const { value: current } = found;
  if (current.state !== 'accepted') return { code: 'caseNotExamined' };
  const { number, item, applicant } = current.facts;
  const { item: sheet } = await getItemVersion(tx, item.key, item.version);
  const until = answerBy(on, wish.days, deps.conventions());
  const fault = askFault(wish, {
    ...place,
    known: new Set((await findDepartmentNames(tx)).keys()),
    materials: new Set(sheet.materials.map((one) => one.id)),
    answerBy: until,
    dueOn: current.stopped ? null : lastDayIn(current.due),
  });
  if (fault) return fault;
  const { person, organisation, mandate } = applicant;
  return {
    ...{ type: 'consultationAsked', on, days: wish.days, answerBy: until },
    remindOn: halfwayOn({ on, answerBy: until }, deps.conventions()),
    ...{ caseId: id, number, item, ...place, officer, applicant: { person, organisation, mandate } },
    ...{ asked: wish.departments, materials: wish.materials, readers: wish.readers, silence: wish.silence },
    ...{ holds: wish.holds, question: await deps.vault.sealFor(tx, subjectOf(applicant), wish.question.trim()) },
  };
}

const lastDayIn = ({ promisedOn, statutoryOn }: { promisedOn: CivilDate | null; statutoryOn: CivilDate | null }) =>
  promisedOn ?? statutoryOn;
