import { officerId, type OfficerId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { keepsAwayFrom } from '../../intake/index.ts';
import type { Run } from '../../process/index.ts';
import type { OversightDeps, Post } from '../deps.ts';
import type { Order } from '../orders/model.ts';
import type { Told } from './events.ts';
import type { DisputeState } from './dispute-clock.ts';
import type { ForwardingClock } from './forwarding-clock.ts';
import type { PostCheckStanding } from './post-check-clock.ts';
import type { Warning } from './model.ts';
import type { CaseState } from './subjects.ts';
import type { ClockRow } from './store/tables.ts';

type Tellable = Pick<OversightDeps, 'interestsOf' | 'worksIn' | 'serving' | 'stillServes' | 'overseers' | 'standIns'>;
type Named = Pick<Told, 'officer' | 'as'>;

/** What a clock is of, as it stands now. */
export type Standing = {
  found: CaseState | undefined;
  run: Run;
  order: Order | undefined;
  dispute: DisputeState | undefined;
  postCheck: PostCheckStanding | undefined;
  forwarding: ForwardingClock | undefined;
};
type About = { clock: ClockRow; standing: Standing };
type Telling = About & { warning: Warning };

type Place = { department: string; section: string | null };

/**
 * Who is told: of a point who has it in hand, or could take it; of yellow the head; of red the head and the leader, of an order also who
 * issued it; of long red who supervises the county. With each of them who stands in for him today. Nobody whose own matter it is, or a
 * relative's (公务员法 art. 76).
 */
export async function recipientsOf(tx: Tx, deps: Tellable, about: Telling): Promise<Told[]> {
  const { department } = about.clock;
  const named = onceEach(await namedBy(tx, deps, about));
  const officers = named.map(({ officer }) => officer);
  const standIns = await deps.standIns(tx, { officers, department });
  const deputies = standIns.flatMap(({ officer, deputy }) => {
    const absent = named.find((one) => one.officer === officer);
    return absent ? [{ officer: deputy, as: absent.as, inSteadOf: officer }] : [];
  });
  // Who is told in his own name is not told again in another's.
  const told = onceEach([...named.map((one) => ({ ...one, inSteadOf: null })), ...deputies]);
  return withoutConcerned(tx, deps, { found: about.standing.found, told });
}

const onceEach = <One extends { officer: string }>(all: readonly One[]): One[] =>
  [...new Map(all.toReversed().map((one) => [one.officer, one])).values()].toReversed();

async function namedBy(tx: Tx, deps: Tellable, about: Telling): Promise<Named[]> {
  const { warning } = about;
  if (warning.type === 'reminded') return handlersOf(tx, deps, about);
  const heads = await headsOf(tx, deps, about.clock);
  if (warning.level === 'yellow') return heads;
  const leaders = await leadersOf(tx, deps, about.clock);
  const { order } = about.standing;
  const issuer = order && 'issuedBy' in order ? [{ officer: order.issuedBy, as: 'issuer' } as const] : [];
  const overseers = warning.level === 'longRed' ? await deps.overseers(tx) : [];
  return [...heads, ...leaders, ...issuer, ...overseers.map((officer) => ({ officer, as: 'overseer' }) as const)];
}

/** Who has it in hand; where nobody took it, whoever could; the head where who had it serves no more. */
async function handlersOf(tx: Tx, deps: Tellable, { clock, standing }: About): Promise<Named[]> {
  if (clock.kind === 'order' || clock.kind === 'dispute') return headsOf(tx, deps, clock);
  if (clock.kind === 'postCheck') return checkersOf(tx, deps, { clock, standing });
  const sender = standing.forwarding?.standing?.officer;
  if (typeof sender === 'string')
    return holderOf(tx, deps, { holder: sender, department: clock.department, section: clock.section });
  const { run } = standing;
  const open = run.status === 'running' ? run.tasks.filter(({ state }) => state === 'open') : [];
  const mine = open.filter(({ task, department }) =>
    clock.task === null ? department === clock.department : task === clock.task,
  );
  const handlers: Named[] = [];
  for (const { holder, department, section, role } of mine) {
    if (holder !== null) handlers.push(...(await holderOf(tx, deps, { holder, department, section })));
    else if (isPost(role)) handlers.push(...(await inPost(tx, deps, { department, section, role, as: 'mayTake' })));
  }
  return handlers.length === 0 ? headsOf(tx, deps, clock) : handlers;
}

/** Who was drawn, until he proposed to take something away: then the leaders decide. */
async function checkersOf(tx: Tx, deps: Tellable, { clock, standing: { postCheck } }: About): Promise<Named[]> {
  const check = postCheck?.check;
  if (check?.state === 'proposed') return leadersOf(tx, deps, clock);
  const holder = check === undefined || check.state === 'unopened' ? null : check.facts.officer;
  const { department, section } = clock;
  return holder === null ? headsOf(tx, deps, clock) : holderOf(tx, deps, { holder, department, section });
}

async function holderOf(tx: Tx, deps: Tellable, { holder, ...place }: Place & { holder: string }): Promise<Named[]> {
  return (await deps.stillServes(tx, holder)) ? [{ officer: holder, as: 'holder' }] : headsOf(tx, deps, place);
}

const POSTS = ['clerk', 'reviewer', 'approver', 'sectionHead', 'leader'] as const satisfies readonly Post[];
const isPost = (role: string): role is Post => POSTS.some((post) => post === role);

async function inPost(
  tx: Tx,
  { serving, worksIn }: Tellable,
  { role, as, ...place }: Place & { role: Post; as: Told['as'] },
): Promise<Named[]> {
  const named: Named[] = [];
  for (const officer of await serving(tx, { department: place.department, role }))
    if (await worksIn(tx, officerId(officer), place)) named.push({ officer, as });
  return named;
}

/** The heads of its section; of the department where the section has none; its leaders where nobody heads it. */
export async function headsOf(tx: Tx, deps: Tellable, { department, section }: Place): Promise<Named[]> {
  const heads = await inPost(tx, deps, { department, section, role: 'sectionHead', as: 'head' });
  return heads.length > 0 ? heads : leadersOf(tx, deps, { department, section });
}

/** Leaders of the department itself; of the whole county where it has none of its own. */
async function leadersOf(tx: Tx, deps: Tellable, { department }: Place): Promise<Named[]> {
  const all = await deps.serving(tx, { department, role: 'leader' });
  const overseers = new Set(await deps.overseers(tx));
  const own = all.filter((officer) => !overseers.has(officer));
  return (own.length > 0 ? own : all).map((officer) => ({ officer, as: 'leader' }));
}

/** Nobody whose own matter it is, or a relative's (公务员法 art. 76). */
export async function withoutConcerned(
  tx: Tx,
  { interestsOf }: Tellable,
  { found, told }: { found: CaseState | undefined; told: readonly Told[] },
): Promise<Told[]> {
  if (found === undefined || found.state === 'unreceived') return [...told];
  const { applicant, number } = found.facts;
  // A case that is over no longer knows whom it named beside who applied.
  const people = 'people' in found ? found.people : [applicant.person];
  const concerned = { people, organisations: [applicant.organisation], number };
  const free: Told[] = [];
  for (const one of told) {
    const id: OfficerId = officerId(one.officer);
    if (!keepsAwayFrom(await interestsOf(tx, id), concerned)) free.push(one);
  }
  return free;
}
