import { v7 as uuid } from 'uuid';
import { never } from '../../../kernel/result.ts';
import type { Scope, Tx } from '../../../platform/database/index.ts';
import { caseStreams, disputeStreams } from '../../intake/index.ts';
import { loadRun } from '../../process/index.ts';
import type { OversightDeps } from '../deps.ts';
import { insertNotices, type NewNotice } from '../notices/store/notices.ts';
import { orderStreams } from '../orders/store/orders.ts';
import { clockOfOrder } from '../orders/clock.ts';
import { nextWarningAt, warningsDue } from '../rules/warnings.ts';
import type { Event, Told } from './events.ts';
import type { Warning } from './model.ts';
import { recipientsOf, type Standing } from './recipients.ts';
import { findDueClocks, holdDueClock, noteRound, setNext } from './store/clocks.ts';
import type { ClockRow } from './store/tables.ts';
import { watchStreams } from './store/watches.ts';
import { clockOfDispute } from './dispute-clock.ts';
import { forwardingClock } from './forwarding-clock.ts';
import { postCheckStanding } from './post-check-clock.ts';
import { clocksOf, disputeSubject, orderSubject, type Clock } from './subjects.ts';

const WATCH = { kind: 'system', id: 'oversight:watch' } as const;

/** So many are heard in one round; the rest comes with the next. */
const MOST_AT_ONCE = 500;
/** What has moved on while its row has not is looked at again after this. */
const SOON = 60_000;

export type Round = { warned: number; failed: readonly { subject: string; error: unknown }[] };

/**
 * Hears every clock that has something to say, each in a transaction of its own: what is said, who is told and when it speaks next are one
 * commit. Any number of workers may do it at once; what fails is named and left for the next round.
 */
export async function watchRound(
  deps: OversightDeps,
  { scope, signal }: { scope: Scope; signal?: AbortSignal },
): Promise<Round> {
  const now = deps.now();
  const calendar = deps.conventions().calendar.version;
  const subjects = await deps.db.within(scope, (tx) => findDueClocks(tx, { now, calendar }, MOST_AT_ONCE));
  const failed: { subject: string; error: unknown }[] = [];
  const heard: Heard[] = [];
  for (const subject of subjects) {
    if (signal?.aborted) break;
    try {
      heard.push(await deps.db.within(scope, (tx) => hear(tx, deps, { subject, now })));
    } catch (error) {
      failed.push({ subject, error });
    }
  }
  const all = heard.length === subjects.length && subjects.length < MOST_AT_ONCE && !heard.includes('behind');
  if (all) await deps.db.within(scope, (tx) => noteRound(tx, now));
  return { warned: heard.reduce<number>((sum, one) => sum + (one === 'behind' ? 0 : one), 0), failed };
}

/** How much was said of a clock; or that its row is behind what it is of. */
type Heard = number | 'behind';

/** Says of one clock what is to be said. */
async function hear(tx: Tx, deps: OversightDeps, { subject, now }: { subject: string; now: Date }): Promise<Heard> {
  const office = deps.conventions();
  const calendar = office.calendar.version;
  const clock = await holdDueClock(tx, { now, calendar }, subject);
  if (clock === undefined) return 0;
  const standing = await standingOf(tx, deps, clock);
  if (!isAsItRuns(clock, standing)) {
    await setNext(tx, subject, { at: new Date(now.valueOf() + SOON), calendar });
    return 'behind';
  }
  const running = { startedAt: clock.started_at.valueOf(), dueOn: clock.due_on, pauses: clock.pauses };
  const watch = await watchStreams.load(tx, subject);
  const warnings = warningsDue({ running, watch: watch.value, office }, now.valueOf());
  const telling: Telling = { clock, standing, now };
  const events: Event[] = [];
  for (const [place, warning] of warnings.entries())
    events.push(
      eventOf(telling, warning, isTold(warnings, place) ? await recipientsOf(tx, deps, { ...telling, warning }) : []),
    );
  const stamp = { actor: WATCH, at: now, ...(clock.case_id !== null && { caseId: clock.case_id }) };
  const after = await watchStreams.append(tx, { id: subject, after: watch, events, stamp });
  await insertNotices(
    tx,
    events.flatMap((event, place) => noticesOf(telling, event, watch.version + place + 1)),
  );
  const next = nextWarningAt({ running, watch: after.value, office });
  await setNext(tx, subject, { at: next === undefined ? null : new Date(next), calendar });
  return events.length;
}

/** Of several points that are caught up with, only the last is told. */
const isTold = (warnings: readonly Warning[], place: number): boolean =>
  warnings[place]?.type === 'escalated' || warnings[place + 1]?.type !== 'reminded';

const disputeIn = ({ subject }: Pick<ClockRow, 'subject'>): string => subject.slice(disputeSubject('').length);
const orderIn = ({ subject }: Pick<ClockRow, 'subject'>): string => subject.slice(orderSubject('').length);

async function standingOf(
  tx: Tx,
  { conventions }: OversightDeps,
  { case_id: id, kind, subject }: ClockRow,
): Promise<Standing> {
  const found = id === null ? undefined : (await caseStreams.load(tx, id)).value;
  const run = id === null ? ({ status: 'unbegun' } as const) : (await loadRun(tx, id)).value;
  const order = kind === 'order' ? (await orderStreams.load(tx, orderIn({ subject }))).value : undefined;
  const dispute = kind === 'dispute' ? (await disputeStreams.load(tx, disputeIn({ subject }))).value : undefined;
  const postCheck = kind === 'postCheck' && id !== null ? await postCheckStanding(tx, id) : undefined;
  const asked = kind === 'forwarding' && id !== null ? { id, conventions: conventions() } : undefined;
  const forwarding = asked && (await forwardingClock(tx, asked));
  return { found, run, order, dispute, postCheck, forwarding };
}

/** Whether it runs as its row says: the follower that writes those may be behind. */
function isAsItRuns(row: ClockRow, standing: Standing): boolean {
  const now = clockNow(row, standing);
  return (
    now !== undefined &&
    !now.stopped &&
    now.due_on === row.due_on &&
    now.started_at.valueOf() === row.started_at.valueOf()
  );
}

function clockNow(
  { kind, subject, case_id: id }: ClockRow,
  { found, run, order, dispute, postCheck, forwarding }: Standing,
): Clock | undefined {
  if (kind === 'order') return order && clockOfOrder(orderIn({ subject }), order);
  if (kind === 'dispute') return dispute && clockOfDispute(disputeIn({ subject }), dispute);
  if (kind === 'postCheck') return postCheck?.clock;
  if (kind === 'forwarding') return forwarding?.clock;
  if (id === null || found === undefined) return undefined;
  return clocksOf(id, found, run).find((one) => one.subject === subject);
}

type Telling = { clock: ClockRow; standing: Standing; now: Date };

function eventOf({ clock, now }: Telling, warning: Warning, told: Told[]): Event {
  const { kind, task, department, section } = clock;
  const warned = { kind, task, department, section, dueOn: warning.dueOn, at: now.toISOString(), told };
  switch (warning.type) {
    case 'reminded':
      return { type: 'reminded', ...warned, point: warning.point };
    case 'escalated':
      return { type: 'escalated', ...warned, level: warning.level, owed: warning.owed };
    default:
      return never(warning);
  }
}

const noticesOf = ({ clock, now }: Telling, event: Event, version: number): NewNotice[] =>
  event.told.map(({ officer, inSteadOf }) => ({
    id: uuid(),
    officer,
    in_stead_of: inSteadOf,
    source: `${watchStreams.streamOf(clock.subject)}@${version}`,
    kind: `${clock.kind}.${event.type === 'reminded' ? event.point : event.level}`,
    department: clock.department,
    case_id: clock.case_id,
    task: clock.task,
    order_id: clock.kind === 'order' ? orderIn(clock) : null,
    item: clock.item,
    due_on: clock.due_on,
    at: now,
  }));
