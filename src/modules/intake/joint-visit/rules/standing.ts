import { hasBegun } from '../../meeting/rules/standing.ts';
import type { VisitStage } from '../contract/kinds.ts';
import type { Member, Moment, Opened } from '../model.ts';

/** Something of it is still to come here. */
export const isActive = ({ standing: { state } }: Pick<Member, 'standing'>): boolean =>
  state === 'expected' || state === 'ready' || state === 'rectifying';

export const activeOf = ({ members }: Pick<Opened, 'members'>): Member[] => members.filter(isActive);

export const readyOf = ({ members }: Pick<Opened, 'members'>): Member[] =>
  members.filter(({ standing }) => standing.state === 'ready');

export function stageOf(current: Opened, now: Moment): VisitStage {
  if (current.state === 'over') return 'over';
  if (readyOf(current).length === 0 && current.members.some(({ standing }) => standing.state === 'rectifying'))
    return 'rectifying';
  if (current.slot !== null) return hasBegun(current.slot, now) ? 'begun' : 'fixed';
  return current.offered.length > 0 ? 'offered' : 'gathering';
}

/** 牵头部门: whose case comes first in the order of the theme among those that can be visited; so the lead is never one that has left. */
export function leadOf(current: Pick<Opened, 'members'>): string | undefined {
  const [first] = [...readyOf(current), ...activeOf(current)];
  return first?.department;
}

/** Departments, each once, in the order of their cases. */
export const departmentsOf = (members: readonly Member[]): string[] => [
  ...new Set(members.map(({ department }) => department)),
];

/** Departments that go and have not said who goes for them. */
export const unnamedIn = (current: Pick<Opened, 'members'>): string[] =>
  departmentsOf(readyOf(current).filter(({ inspectors }) => inspectors.length === 0));
