import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event, JointVisit, Member, MemberStanding, Opened, Slot } from './model.ts';

export function evolve(current: JointVisit, event: Event): JointVisit {
  if (event.type === 'visitProposed') return proposed(event);
  return current.state === 'unproposed' ? current : followed(current, event);
}

const NOT_MOVED = { department: false, applicant: false };

function proposed({ theme, applicant, members, arrangeBy }: Extract<Event, { type: 'visitProposed' }>): Opened {
  return {
    ...{ state: 'open', facts: { theme, applicant }, round: 1, arrangeBy: civilDate(arrangeBy) },
    members: members.map(({ task, ...facts }) => ({ ...facts, inspectors: [], standing: standingAt(task) })),
    ...{ offered: [], slot: null, place: null, moved: NOT_MOVED },
  };
}

const standingAt = (task: string | null): MemberStanding =>
  task === null ? { state: 'expected' } : { state: 'ready', task };

function followed(current: Opened, event: Exclude<Event, { type: 'visitProposed' }>): Opened {
  switch (event.type) {
    case 'memberJoined':
      return joined(current, event);
    case 'memberLeft':
      return standing(current, [event.item], () => ({ state: 'left', cause: event.cause }));
    case 'inspectorsNamed':
      return {
        ...current,
        members: current.members.map((one) =>
          one.department === event.department ? { ...one, inspectors: event.inspectors } : one,
        ),
      };
    case 'timesOffered':
      return {
        ...current,
        ...{ offered: event.slots.map(slotIn), slot: null, place: event.place },
        moved: { ...current.moved, department: current.moved.department || event.reason !== null },
      };
    case 'timeChosen':
      return { ...current, offered: [], slot: slotIn(event.slot) };
    case 'moveAsked':
      return { ...current, offered: [], slot: null, moved: { ...current.moved, applicant: true } };
    case 'findingsRecorded':
      return standing(current, [event.item], (before) => foundAt(before, event));
    case 'revisitAsked':
      return {
        ...standing(current, event.items, (before) =>
          before.state === 'rectifying' ? { state: 'ready', task: before.task } : before,
        ),
        ...{ round: 2, arrangeBy: civilDate(event.arrangeBy), offered: [], slot: null, moved: NOT_MOVED },
      };
    case 'visitEnded':
      return { ...current, state: 'over' };
    case 'visitCalledOff':
    case 'documentIssued':
      return current;
    default:
      return never(event);
  }
}

export const slotIn = ({ heldOn, from, until }: { heldOn: string; from: string; until: string }): Slot => ({
  ...{ heldOn: civilDate(heldOn), from, until },
});

function joined(current: Opened, { type: _joined, at: _at, task, ...facts }: Extract<Event, { type: 'memberJoined' }>) {
  const member: Member = { ...facts, inspectors: inspectorsOf(current, facts.department), standing: standingAt(task) };
  const isNew = !current.members.some(({ item }) => item === facts.item);
  const members = current.members.map((one) => (one.item === facts.item ? member : one));
  return { ...current, members: isNew ? [...members, member] : members };
}

const inspectorsOf = ({ members }: Opened, department: string): readonly string[] =>
  members.find((one) => one.department === department && one.inspectors.length > 0)?.inspectors ?? [];

const standing = (current: Opened, items: readonly string[], after: (before: MemberStanding) => MemberStanding) => ({
  ...current,
  members: current.members.map((one) => (items.includes(one.item) ? { ...one, standing: after(one.standing) } : one)),
});

function foundAt(
  before: MemberStanding,
  { result, until }: Extract<Event, { type: 'findingsRecorded' }>,
): MemberStanding {
  if (result !== 'rectify') return { state: result };
  return 'task' in before && until !== null
    ? { state: 'rectifying', task: before.task, until: civilDate(until) }
    : before;
}
