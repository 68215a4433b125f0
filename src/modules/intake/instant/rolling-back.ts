import { ok, type Result } from '../../../kernel/result.ts';
import { holdLicence, listOfCase } from '../../certificates/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { legalBasesOf } from '../cases/matter.ts';
import { decideOnLicence, type LicenceRefusal } from '../licences/acts.ts';
import { matterOf } from '../post-checks/matter.ts';
import type { DecideRollBack } from './contract.ts';
import { decide } from './decide.ts';
import { move, officerOf, step, wordsOf, type Moved, type Step, type Target } from './moving.ts';
import { revocationOf, type RollBack } from './papers.ts';

export const ROLL_BACK = 'postCheck:decide';

/** Found wrong and heard: another officer takes licence and grant back in one commit, or leaves both standing. */
export const decideRollBack = (deps: CaseDeps, target: Target<DecideRollBack>): Promise<Moved> =>
  step(deps, target, {
    permission: ROLL_BACK,
    version: target.wish.version,
    work: async (at) => {
      const { outcome } = target.wish;
      const officer = await officerOf(deps, at);
      const words = await wordsOf(deps, at, target.wish.words);
      const command = { type: 'rollBack', on: at.on, officer, outcome, words, decision: null } as const;
      const allowed = decide(command, at.held.value);
      if (!allowed.ok || outcome === 'confirmed') return move(deps, at, command);
      const revoked = await revoke(deps, at, target.wish.words);
      if (!revoked.ok) return revoked;
      if (revoked.value !== null) return move(deps, at, { ...command, decision: revoked.value });
      return takeBack(deps, at, command);
    },
  });

/** Of what is granted without a licence, such as an allowance, a paper of its own says that it is taken back, and why. */
async function takeBack(deps: CaseDeps, at: Step, command: RollBack): Promise<Moved> {
  const matter = await matterOf(at.tx, deps, at.id);
  if (!matter.ok) return matter;
  const paper = { matter: matter.value, content: revocationOf(matter.value, command, at.held.value) };
  return move(deps, { ...at, paper }, command);
}

const STANDING: ReadonlySet<string> = new Set(['valid', 'notYet', 'changed', 'suspended']);

/** 行政许可法 art. 69: given to somebody who does not meet the conditions. Answers the decisions' numbers; null where no licence came of it. */
async function revoke(
  deps: CaseDeps,
  { tx, id, actor, facts }: Step,
  said: string,
): Promise<Result<string | null, LicenceRefusal>> {
  const { item } = facts;
  const basis = legalBasesOf(await getItemVersion(tx, item.key, item.version)).join('；');
  const numbers: string[] = [];
  for (const licence of await listOfCase(tx, deps.certificates, id)) {
    if (!STANDING.has(licence.status)) continue;
    const found = await holdLicence(tx, deps.certificates, licence.id);
    if (!found.ok) return found;
    const { version } = found.value.certificate;
    const wish = { version, act: 'revoked', cause: 'unqualified', reason: said.trim(), basis } as const;
    const acted = await decideOnLicence(tx, deps, { held: found.value, wish, actor, officer: actor.id });
    if (!acted.ok) return acted;
    numbers.push(acted.value.decision);
  }
  return ok(numbers.length === 0 ? null : numbers.join('、'));
}
