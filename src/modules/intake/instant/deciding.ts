import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseId, PersonId } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { IssueRefusal } from '../../certificates/index.ts';
import type { DocumentRefusal } from '../../documents/index.ts';
import { moveRun } from '../../process/index.ts';
import { isRegister, lookUp } from '../../registers/index.ts';
import type { ApplicationDocument } from '../cases/application.ts';
import { acceptance, type Accepting } from '../cases/acts.ts';
import { concludeStep, holdCaseAndRun, type Standing } from '../cases/commands.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { legalBasesOf } from '../cases/matter.ts';
import type { CaseFacts, Command, Refusal as CaseRefusal } from '../cases/model.ts';
import { NOBODY } from '../cases/nobody.ts';
import { founded } from '../cases/rules/decision.ts';
import { sealParagraph } from '../cases/sealing.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { decide } from './decide.ts';
import { initial, type Event } from './model.ts';
import type { InstantModel } from './models.ts';
import { project } from './projections/instant-list.ts';
import { inputsOf, questionsOf, type Answered } from './rules/facts.ts';
import { verdictOf, type Verdict } from './rules/verdict.ts';
import { instantStreams } from './store/instant.ts';
import { take } from './taking.ts';

/** Whose act it is in the log. */
const MACHINE = { kind: 'system', id: 'intake:instant' } as const;

export type Identifying = {
  personsWith: (tx: Tx, citizenIds: readonly string[]) => Promise<PersonId[]>;
  organisationsWith: (tx: Tx, usccs: readonly string[]) => Promise<string[]>;
};

type Deciding = { id: CaseId; model: InstantModel; document: ApplicationDocument };
type Gathered = { answered: Answered[]; receipts: string[]; synthetic: boolean };
type Found = Gathered & { verdict: Verdict; missing: string[]; inputs: unknown; output: unknown; said: Said };
type Said = { zh: string; en: string };

/**
 * 秒批: decides a case that was just received, in the transaction of its receipt. Facts are asked of registers by receipt; where all are known
 * and the rule holds, acceptance, decision, paper and licence follow at once. Everything else stays with a person, on the way of its item.
 */
export async function decideInstantly(
  tx: Tx,
  deps: CaseDeps & Identifying,
  { id, model, document }: Deciding,
): Promise<Result<Verdict, CaseRefusal | DocumentRefusal | IssueRefusal>> {
  const standing = await holdCaseAndRun(tx, deps, id);
  if (!standing) throw new Error(`case ${id} was received a moment ago`);
  const { facts } = standing.found.value;
  const found = await find(tx, deps, { id, facts, model, document });
  await keep(tx, deps, { id, facts, model, found });
  const { verdict } = found;
  if (verdict.outcome === 'leftToPerson') return ok(verdict);
  const granted = await grant(tx, deps, { id, standing, said: found.said.zh });
  return granted.ok ? ok(verdict) : granted;
}

type Finding = Deciding & { facts: CaseFacts };

async function find(tx: Tx, deps: CaseDeps & Identifying, finding: Finding): Promise<Found> {
  const { model, document } = finding;
  const gathered = await gather(tx, deps, finding);
  const today = civilDateOf(deps.now());
  const known = { answers: document.answers, answered: gathered.answered, today };
  const { inputs, missing } = inputsOf(model.facts, known);
  const identified = await isIdentified(tx, deps, finding);
  const taking = { decision: model.decision, inputs, now: deps.now() };
  const taken = identified && missing.length === 0 ? take(model, taking) : undefined;
  const output = taken?.output ?? null;
  return {
    ...gathered,
    ...{ verdict: verdictOf({ identified, missing, value: output }), missing, inputs, output },
    said: taken?.said ?? model.rule,
  };
}

/** Registers are asked in the order of the model, each time with a receipt. */
async function gather(tx: Tx, deps: CaseDeps, { id, facts, model, document }: Finding): Promise<Gathered> {
  const { department, item, applicant } = facts;
  const { person, organisation } = applicant;
  const purpose = { caseId: id, item: item.key, department, person, organisation, by: MACHINE.id };
  const gathered: Gathered = { answered: [], receipts: [], synthetic: false };
  for (const { register, subject, fields } of questionsOf(model.facts, document.answers)) {
    if (!isRegister(register)) throw new Error(`there is no register ${register}`);
    const answer = await lookUp(tx, deps, { register, subject, fields, for: purpose });
    gathered.answered.push({ register, subject, facts: answer.facts });
    gathered.receipts.push(answer.receipt);
    gathered.synthetic ||= answer.synthetic === true;
  }
  return gathered;
}

/** Nobody gets the facts of another decided under his own account: the number in the form is that of who applies. */
async function isIdentified(
  tx: Tx,
  deps: Identifying,
  { facts: { applicant }, document: { answers } }: Finding,
): Promise<boolean> {
  const { person, organisation } = applicant;
  if (organisation !== null)
    return (await deps.organisationsWith(tx, [answers['org.uscc'] ?? ''])).includes(organisation);
  return (await deps.personsWith(tx, [answers['applicant.idNumber'] ?? ''])).includes(person);
}

type Keeping = { id: CaseId; facts: CaseFacts; model: InstantModel; found: Found };

/** What was decided, on what, by which receipts and which model: personal parts sealed with the applicant's key. */
async function keep(tx: Tx, deps: CaseDeps, { id, facts, model, found }: Keeping): Promise<void> {
  const { number, department, item, applicant } = facts;
  const seal = (text: string) => deps.vault.sealFor(tx, subjectOf(applicant), text);
  const { verdict, missing, receipts, synthetic, inputs, output, said } = found;
  const decided = decide(
    {
      type: 'decide',
      decided: {
        ...{ on: civilDateOf(deps.now()), number, department, item: { key: item.key, version: item.version } },
        ...{ person: applicant.person, organisation: applicant.organisation, ...verdict, missing, receipts, synthetic },
        model: { decision: model.decision, sha256: model.sha256 },
        modelVersion: model.version,
        inputs: await seal(canonicalJson(inputs)),
        output: await seal(canonicalJson(output)),
        explanation: { zh: await seal(said.zh), en: await seal(said.en) },
      },
    },
    initial,
  );
  if (!decided.ok) throw new Error(`case ${id} was decided before: ${decided.error.code}`);
  const events: Event[] = [decided.value];
  const stamp = { actor: MACHINE, at: deps.now(), caseId: id };
  await instantStreams.append(tx, { id, after: { value: initial, version: 0 }, events, stamp });
  await project(tx, id, events);
}

type Granting = { id: CaseId; standing: Standing; said: string };

/** Acceptance, decision with its paper, licence: one commit, in nobody's name. The run ends, since nobody works on it. */
async function grant(tx: Tx, deps: CaseDeps, { id, standing, said }: Granting) {
  const { found, held, on } = standing;
  const stamp = { actor: MACHINE, at: deps.now() };
  const officer = { id: NOBODY, related: [] };
  const accepting: Accepting = { tx, id, current: found.value, officer, on };
  const accepted = await acceptance(deps, accepting);
  if (!accepted.ok) return accepted;
  const command: Command = {
    ...{ type: 'decide', officer, on, outcome: 'grant' },
    paragraphs: await paragraphsOf(tx, deps, { facts: found.value.facts, said }),
  };
  const move = { id, held, command: { type: 'end', why: 'decided' }, on, stamp } as const;
  const moved = await moveRun(tx, deps.runs, move);
  if (!moved.ok) throw new Error(`the run of case ${id} does not end: ${moved.error.code}`);
  const commands = [accepted.value, command];
  return concludeStep(tx, deps, { id, found, run: moved.value.run, commands, on, stamp });
}

async function paragraphsOf(tx: Tx, deps: CaseDeps, { facts, said }: { facts: CaseFacts; said: string }) {
  const { applicant, item } = facts;
  const bases = legalBasesOf(await getItemVersion(tx, item.key, item.version));
  const paragraphs = founded('grant', [{ kind: 'reason', text: `${AUTOMATIC}${said}` }], bases);
  const sealed = [];
  for (const one of paragraphs) sealed.push(await sealParagraph(deps.vault, tx, { applicant, said: one }));
  return sealed;
}

/** On the paper, whose Chinese text alone has effect. */
const AUTOMATIC = '本决定由计算机按公开的规则自动作出，可以要求由工作人员重新审查。规则：';
