import type { Act, Role } from '../definition/work/facts.ts';
import type { Step } from './item.ts';

const ON_THE_SPOT = /受理.*当场/;
const ACCEPTING = /受理/;
const DECIDING = /决定|批准|审批|确认|汇总出具|办结/;
const HANDING_OVER = /制证|送达|发放|发证|发牌|通知|兑付/;
/** Nothing but handing over: what is handed over was decided before. */
const ONLY_HANDING_OVER = /^(制证|送达|制证与送达|通知|发放.*|.*兑付)$/;
const GOING_THERE = /现场|勘验|踏勘|入户|查验|核机/;
const MADE_PUBLIC = /公示|公告/;

/** Whoever does an act, by the roles that officers hold. On the spot the window has the power to decide (首席代表). */
export const ROLE_OF: Readonly<Record<Act, Role>> = {
  accept: 'clerk',
  onTheSpot: 'approver',
  assist: 'clerk',
  review: 'reviewer',
  visit: 'reviewer',
  publicity: 'reviewer',
  special: 'reviewer',
  decide: 'approver',
  issue: 'clerk',
};

/**
 * What is done at each step, by its id: told by its facts, and where those do not say by the words that the entries use. Somebody decides
 * every application: where no step is called so, it is the last one that does more than hand over.
 */
export function actsOf(steps: readonly Step[]): ReadonlyMap<string, Act> {
  const acts = new Map(steps.map((step) => [step.id, actOf(step)]));
  if ([...acts.values()].some((act) => act === 'decide' || act === 'onTheSpot')) return acts;
  const deciding = steps.findLast(({ phase, name }) => phase === undefined && !ONLY_HANDING_OVER.test(name));
  return deciding === undefined ? acts : acts.set(deciding.id, 'decide');
}

function actOf({ name, kind, publicity, phase, level, jointWith = [] }: Step): Act {
  if (publicity !== undefined || (kind === 'special' && MADE_PUBLIC.test(name))) return 'publicity';
  if (kind === 'special') return 'special';
  if (phase === 'before' || level === 'village') return 'assist';
  if (phase === 'after') return jointWith.length > 0 || GOING_THERE.test(name) ? 'visit' : 'review';
  if (ON_THE_SPOT.test(name)) return 'onTheSpot';
  if (ACCEPTING.test(name)) return 'accept';
  if (HANDING_OVER.test(name)) return 'issue';
  if (DECIDING.test(name)) return 'decide';
  return jointWith.length > 0 || GOING_THERE.test(name) ? 'visit' : 'review';
}
