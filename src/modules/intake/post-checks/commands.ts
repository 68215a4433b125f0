import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { caseId, officerId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { DocumentContent, DocumentRefusal } from '../../documents/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import type { Stale } from '../cases/commands.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { sealWords } from '../cases/sealing.ts';
import type { LicenceRefusal } from '../licences/acts.ts';
import type {
  AssignPostCheck,
  AttachedFile,
  CheckPostCheck,
  OrderRectification,
  ProposeRevocation,
  RecheckPostCheck,
} from './contract.ts';
import { decide } from './decide.ts';
import { handInFiles, type FileRefused } from './handing-in.ts';
import { matterOf, type Erased, type Matter } from './matter.ts';
import type { Command, Event, Facts, PostCheck, Refusal, Words } from './model.ts';
import { issued, rectificationNotice, revocationNotice, siteCheckRecord } from './papers.ts';
import { project } from './projections/post-check-list.ts';
import { findPostCheck } from './queries/post-checks.ts';
import { statementBy } from './rules/days.ts';
import { postCheckStreams } from './store/post-checks.ts';

export type MoveRefusal =
  | Refusal
  | Erased
  | Stale
  | KeyReused
  | DocumentRefusal
  | LicenceRefusal
  | FileRefused
  | { code: 'visitNeedsTwo' | 'noLicenceStands' };
export type Moved = Result<{ version: number }, MoveRefusal>;

export const CHECK = 'postCheck:check';
const ASSIGN = 'task:assign';

/** Everything a step needs. `by`: the officer, and whether he has to keep away. */
export type Step = {
  tx: Tx;
  id: string;
  caller: Caller;
  held: Versioned<PostCheck>;
  matter: Matter;
  on: CivilDate;
  by: { id: string; conflicted: boolean };
  say: (said: string) => Promise<Words>;
};

export type Target<Wish> = { asking: Asking; id: string; wish: Wish };

/** One officer's step on the check that he saw, in one transaction. */
export const step = <Wish extends { version: number }>(
  deps: CaseDeps,
  { asking: { caller, once }, id, wish }: Target<Wish>,
  { permission, work }: { permission: string; work: (step: Step) => Promise<Moved> },
): Promise<Moved> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Moved> => {
    const row = await findPostCheck(tx, id);
    if (!row || !deps.permits(caller, permission, row.department)) return no({ code: 'postCheckNotFound' });
    const held = await postCheckStreams.load(tx, id);
    if (held.version !== wish.version) return no({ code: 'stale', expected: wish.version, actual: held.version });
    const matter = await matterOf(tx, deps, id);
    if (!matter.ok) return matter;
    const { applicant, number } = matter.value.facts;
    return work({
      ...{ tx, id, caller, held, matter: matter.value, on: civilDateOf(deps.now()) },
      by: {
        id: caller.actor.id,
        conflicted: await isConflicted(tx, deps, { officer: caller.actor.id, facts: { ...applicant, number } }),
      },
      say: (said) => sealWords(deps.vault, tx, { applicant, said: said.trim() }),
    });
  });

type Concerned = Pick<Facts, 'person' | 'organisation' | 'number'>;

/** 公务员法 art. 76. */
export async function isConflicted(
  tx: Tx,
  deps: Pick<CaseDeps, 'interestsOf'>,
  { officer, facts: { person, organisation, number } }: { officer: string; facts: Concerned },
): Promise<boolean> {
  const interests = await deps.interestsOf(tx, officerId(officer));
  return keepsAwayFrom(interests, { people: [person], organisations: [organisation], number });
}

/** A head names who checks, where nobody could be drawn or who was drawn cannot. */
export const assignPostCheck = (deps: CaseDeps, target: Target<AssignPostCheck>): Promise<Moved> =>
  step(deps, target, {
    permission: ASSIGN,
    work: async ({ matter: { facts }, ...at }) => {
      const { officer } = target.wish;
      const staff = await deps.staffOf(at.tx, facts.department);
      const serves = staff.some(({ id, roles }) => id === officer && roles.includes('reviewer'));
      const concerned = { ...facts.applicant, number: facts.number };
      const eligible = serves && !(await isConflicted(at.tx, deps, { officer, facts: concerned }));
      return move(deps, at, { command: { type: 'assign', on: at.on, officer: at.by, to: { id: officer, eligible } } });
    },
  });

/** The result, once; a visit on the spot goes on record as a numbered paper. */
export const checkCommitment = (deps: CaseDeps, target: Target<CheckPostCheck>): Promise<Moved> =>
  step(deps, target, {
    permission: CHECK,
    work: async (at) => {
      const { method, outcome, words, staff = [] } = target.wish;
      const isVisit = method === 'siteVisit';
      const present = new Set(staff.map((name) => name.trim()).filter((name) => name !== ''));
      if (isVisit && present.size < 2) return no({ code: 'visitNeedsTwo' });
      const command = {
        type: 'check',
        on: at.on,
        officer: at.by,
        method,
        outcome,
        words: await at.say(words),
      } as const;
      const content = isVisit ? siteCheckRecord(at.matter, at.on, target.wish) : undefined;
      return found(deps, at, { command, content, files: target.wish.files ?? [] });
    },
  });

/** 责令限期改正. */
export const orderRectification = (deps: CaseDeps, target: Target<OrderRectification>): Promise<Moved> =>
  step(deps, target, {
    permission: CHECK,
    work: async (at) => {
      const until = civilDate(target.wish.until);
      const words = await at.say(target.wish.words);
      const command = { type: 'orderRectification', on: at.on, officer: at.by, until, words } as const;
      return move(deps, at, { command, content: rectificationNotice(at.matter, command) });
    },
  });

/** What a second look found. */
export const recheckCommitment = (deps: CaseDeps, target: Target<RecheckPostCheck>): Promise<Moved> =>
  step(deps, target, {
    permission: CHECK,
    work: async (at) => {
      const { outcome, files = [] } = target.wish;
      const words = await at.say(target.wish.words);
      return found(deps, at, { command: { type: 'recheck', on: at.on, officer: at.by, outcome, words }, files });
    },
  });

/** Tells the party what the organ means to do, and hears it first. */
export const proposeRevocation = (deps: CaseDeps, target: Target<ProposeRevocation>): Promise<Moved> =>
  step(deps, target, {
    permission: CHECK,
    work: async (at) => {
      const { ground } = target.wish;
      const statementUntil = statementBy(at.on, deps.conventions());
      const words = await at.say(target.wish.words);
      const command = { type: 'propose', on: at.on, officer: at.by, ground, statementUntil, words } as const;
      return move(deps, at, { command, content: revocationNotice(at.matter, command) });
    },
  });

type Found = { command: Command; content?: DocumentContent | undefined; files: readonly AttachedFile[] };

/** What was found, with the files that show it. */
async function found(deps: CaseDeps, at: Step, { files, ...act }: Found): Promise<Moved> {
  const decided = await eventsOf(deps, at, act);
  if (!decided.ok) return decided;
  const attached = await handInFiles(deps, at, files);
  return attached.ok ? keep(deps, at, withFiles(decided.value, attached.value)) : attached;
}

const withFiles = (events: readonly Event[], files: AttachedFile[]): Event[] =>
  events.map((event) =>
    files.length > 0 && (event.type === 'commitmentChecked' || event.type === 'rectificationChecked')
      ? { ...event, files }
      : event,
  );

type Place = Pick<Step, 'tx' | 'id' | 'caller' | 'held'>;

type Act = { command: Command; content?: DocumentContent | undefined };
type At = Place & { matter?: Matter };

/** Decide, print, append, project. Two at once: the log's key lets one through, and the other looks again. */
export async function move(deps: CaseDeps, at: At, act: Act): Promise<Moved> {
  const decided = await eventsOf(deps, at, act);
  return decided.ok ? keep(deps, at, decided.value) : decided;
}

/** What was decided, and the paper that says so. */
async function eventsOf(deps: CaseDeps, at: At, { command, content }: Act): Promise<Result<Event[], MoveRefusal>> {
  const decided = decide(command, at.held.value);
  if (!decided.ok) return decided;
  const papers = content && at.matter ? await issued(at.tx, deps, { matter: at.matter, content }) : ok([]);
  return papers.ok ? ok([decided.value, ...papers.value]) : papers;
}

/** Appends what was decided. */
export async function keep(deps: CaseDeps, { tx, id, caller, held }: Place, events: Event[]): Promise<Moved> {
  const stamp = { actor: caller.actor, at: deps.now(), caseId: caseId(id) };
  const moved = await postCheckStreams.append(tx, { id, after: held, events, stamp });
  await project(tx, id, moved);
  return ok({ version: moved.version });
}
