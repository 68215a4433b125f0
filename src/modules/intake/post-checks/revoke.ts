import { caseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { holdLicence, listOfCase, type Cause } from '../../certificates/index.ts';
import { makeRecord } from '../../credit/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { holderOf } from '../cases/tolerance/agreeing.ts';
import { decideOnLicence } from '../licences/acts.ts';
import { keep, step, type Moved, type MoveRefusal, type Step, type Target } from './commands.ts';
import type { Ground } from './contract/kinds.ts';
import type { DecideRevocation } from './contract.ts';
import { decide } from './decide.ts';

export const DECIDE = 'postCheck:decide';

/** 行政许可法 art. 69: got by deceit, or given to somebody who does not meet the conditions. */
const CAUSES: Readonly<Record<Ground, Cause>> = { falsehood: 'deceit', notCorrected: 'unqualified' };
const POLICY = '《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》（国办发〔2020〕42号）';

/**
 * The head leaves the grant standing or takes it away. Taken away, licence, decision with its remedy, credit record and check change in one
 * commit: none stands without the others.
 */
export const decideRevocation = (deps: CaseDeps, target: Target<DecideRevocation>): Promise<Moved> =>
  step(deps, target, {
    permission: DECIDE,
    work: async (at) => {
      const { outcome } = target.wish;
      const words = await at.say(target.wish.words);
      const command = { type: 'decide', on: at.on, officer: at.by, outcome, words, decision: null } as const;
      const decided = decide(command, at.held.value);
      if (!decided.ok) return decided;
      if (outcome === 'kept') return keep(deps, at, [decided.value]);
      const decision = await revoke(deps, at, target.wish.words);
      if (!decision.ok) return decision;
      const revoked = decide({ ...command, decision: decision.value }, at.held.value);
      return revoked.ok ? keep(deps, at, [revoked.value]) : revoked;
    },
  });

/** Answers the numbers of the decisions on the licences that came of the case. */
async function revoke(deps: CaseDeps, at: Step, said: string): Promise<Result<string, MoveRefusal>> {
  const { tx, id, caller, held } = at;
  if (held.value.state !== 'proposed') throw new Error(`check ${id} revokes what was not proposed`);
  const standing = (await listOfCase(tx, deps.certificates, caseId(id))).filter(({ status }) =>
    ['valid', 'notYet', 'changed', 'suspended'].includes(status),
  );
  if (standing.length === 0) return no({ code: 'noLicenceStands' });
  const numbers: string[] = [];
  for (const licence of standing) {
    const found = await holdLicence(tx, deps.certificates, licence.id);
    if (!found.ok) return found;
    const { version } = found.value.certificate;
    const wish = {
      version,
      act: 'revoked',
      cause: CAUSES[held.value.ground],
      reason: said.trim(),
      basis: POLICY,
    } as const;
    const acted = await decideOnLicence(tx, deps, {
      ...{ held: found.value, wish, actor: caller.actor, officer: caller.actor.id },
    });
    if (!acted.ok) return acted;
    numbers.push(acted.value.decision);
  }
  await remember(deps, at);
  return ok(numbers.join('、'));
}

async function remember(deps: CaseDeps, { tx, id, caller, on, matter: { facts } }: Step): Promise<void> {
  const origin = { caseId: id, number: facts.number, item: facts.item.key, department: facts.department };
  const stamp = { actor: caller.actor, at: deps.now() };
  await makeRecord(tx, { holder: holderOf(facts.applicant), kind: 'falseCommitment', origin, on, stamp });
}
