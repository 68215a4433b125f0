import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { caseId as idOf, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { holdLicence, listOfCase } from '../../certificates/index.ts';
import type { Stale } from '../cases/commands.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { legalBasesOf } from '../cases/matter.ts';
import type { CaseFacts } from '../cases/model.ts';
import { sealWords } from '../cases/sealing.ts';
import { loadCase } from '../cases/store/cases.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { decideOnLicence, type LicenceRefusal } from '../licences/acts.ts';
import { isConflicted } from '../post-checks/commands.ts';
import type { AskPerson, DecideRollBack, LookAtInstant } from './contract.ts';
import { decide } from './decide.ts';
import type { Command, Event, Instant, Refusal } from './model.ts';
import { project } from './projections/instant-list.ts';
import { findInstantRow } from './queries/instant.ts';
import { instantStreams } from './store/instant.ts';

export const LOOK = 'postCheck:check';
export const ROLL_BACK = 'postCheck:decide';

export type MoveRefusal = Refusal | Stale | KeyReused | LicenceRefusal;
export type Moved = Result<{ version: number }, MoveRefusal>;
export type Target<Wish> = { asking: Asking; id: string; wish: Wish };

type Step = {
  tx: Tx;
  id: CaseId;
  actor: Actor;
  held: Versioned<Instant>;
  facts: CaseFacts;
  on: CivilDate;
};

/** Appends what was decided. Two at once: the log's key lets one through, and the other looks again. */
export async function move(
  deps: CaseDeps,
  { tx, id, actor, held }: Pick<Step, 'tx' | 'id' | 'actor' | 'held'>,
  command: Command,
): Promise<Moved> {
  const decided = decide(command, held.value);
  if (!decided.ok) return decided;
  const past = (await instantStreams.recorded(tx, id)).map((one) => instantStreams.read(one));
  const events: Event[] = [decided.value];
  const stamp = { actor, at: deps.now(), caseId: id };
  const moved = await instantStreams.append(tx, { id, after: held, events, stamp });
  await project(tx, id, [...past, ...events]);
  return ok({ version: moved.version });
}

type Working = { permission: string; version?: number; work: (step: Step) => Promise<Moved> };

/** One step on what a machine decided, in one transaction, by whoever sees it and may. */
const step = (
  deps: CaseDeps,
  { asking, id }: Pick<Target<unknown>, 'asking' | 'id'>,
  working: Working,
): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const { caller } = asking;
    const row = await findInstantRow(tx, idOf(id));
    const isOwn = caller.kind === 'person';
    if (!row || !(isOwn || deps.permits(caller, working.permission, row.department)))
      return no({ code: 'instantNotFound' });
    const held = await instantStreams.load(tx, id);
    const { version } = working;
    if (version !== undefined && held.version !== version)
      return no({ code: 'stale', expected: version, actual: held.version });
    const { value: found } = await loadCase(tx, row.id);
    if (found.state === 'unreceived') throw new Error(`a machine decided ${id}, which was never received`);
    const on = civilDateOf(deps.now());
    return working.work({ tx, id: row.id, actor: caller.actor, held, facts: found.facts, on });
  });

const wordsOf = (deps: CaseDeps, { tx, facts: { applicant } }: Step, said: string) =>
  sealWords(deps.vault, tx, { applicant, said: said.trim() });

async function officerOf(deps: CaseDeps, { tx, actor, facts: { applicant, number } }: Step) {
  const concerned = { officer: actor.id, facts: { ...applicant, number } };
  return { id: actor.id, conflicted: await isConflicted(tx, deps, concerned) };
}

/** The applicant has a person look at what a machine granted (个人信息保护法 art. 24). */
export const askPerson = (deps: CaseDeps, target: Target<AskPerson>): Promise<Moved> =>
  step(deps, target, {
    permission: 'postCheck:answer',
    work: async (at) => {
      const { words = '' } = target.wish;
      const said = words.trim() === '' ? null : await wordsOf(deps, at, words);
      return move(deps, at, { type: 'askPerson', on: at.on, words: said });
    },
  });

/** A person looked: the grant is right, or it is not and a head decides what follows. */
export const lookAtInstant = (deps: CaseDeps, target: Target<LookAtInstant>): Promise<Moved> =>
  step(deps, target, {
    permission: LOOK,
    version: target.wish.version,
    work: async (at) => {
      const { outcome, words } = target.wish;
      const officer = await officerOf(deps, at);
      return move(deps, at, { type: 'look', on: at.on, officer, outcome, words: await wordsOf(deps, at, words) });
    },
  });

/** Found wrong: another officer takes licence and grant back in one commit, or leaves both standing. */
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
      return revoked.ok ? move(deps, at, { ...command, decision: revoked.value }) : revoked;
    },
  });

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
