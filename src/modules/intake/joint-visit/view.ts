import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { momentOf } from '../meeting/rules/moment.ts';
import type { OwnVisit, VisitRecord } from './contract.ts';
import { openedWords } from '../cases/sealing.ts';
import { loadVisit } from './corridor.ts';
import type { Event, Member, Opened } from './model.ts';
import { leadOf, stageOf } from './rules/standing.ts';
import { jointVisitStreams } from './store/joint-visits.ts';

type Names = ReadonlyMap<string, { zh: string; en?: string }>;
/** `reads`: whose findings are the reader's to read. */
export type Telling = {
  id: string;
  current: Opened;
  events: readonly Event[];
  names: Names;
  reads: (member: Member) => boolean;
};

/** An appointment with everything that happened to it. */
export async function tellingOf(tx: Tx, id: string, reads: Telling['reads']): Promise<Telling> {
  const { value: current } = await loadVisit(tx, id);
  const events = (await jointVisitStreams.recorded(tx, id)).map((one) => jointVisitStreams.read(one));
  return { id, current, events, names: await findDepartmentNames(tx), reads };
}

export const named = (names: Names, key: string) => ({ key, name: names.get(key) ?? { zh: key } });

type Appointment = Omit<OwnVisit, 'members' | 'may'>;

/** Alike for the departments and for whose cases they are. */
export async function appointmentOf(tx: Tx, deps: CaseDeps, telling: Telling): Promise<Appointment> {
  const { id, current, names } = telling;
  const lead = current.state === 'open' ? leadOf(current) : undefined;
  return {
    ...{ id, stage: stageOf(current, momentOf(deps.now())), round: current.round },
    lead: lead === undefined ? null : named(names, lead),
    ...{ offered: [...current.offered], slot: current.slot, arrangeBy: current.arrangeBy },
    place: await openedWords(tx, deps, current.place),
    ...(await movesIn(tx, deps, telling)),
  };
}

const dayOf = (at: string) => civilDateOf(new Date(at));

async function movesIn(tx: Tx, deps: CaseDeps, { events }: Telling): Promise<Pick<Appointment, 'moves' | 'off'>> {
  const moves: Appointment['moves'] = [];
  let off: Appointment['off'] = null;
  for (const event of events) {
    if (event.type === 'visitCalledOff') {
      const by = event.officer === null ? 'applicant' : 'department';
      off = { by, on: dayOf(event.at), reason: await openedWords(tx, deps, event.reason) };
    }
    if (event.type !== 'moveAsked' && event.type !== 'timesOffered') continue;
    const by = event.type === 'moveAsked' ? 'applicant' : 'department';
    if (event.reason !== null)
      moves.push({ by, on: dayOf(event.at), reason: await openedWords(tx, deps, event.reason) });
  }
  return { moves, off };
}

type MemberView = OwnVisit['members'][number];

/** A case of the visit: where it stands, who goes for it, what was found about it. */
export async function memberOf(
  tx: Tx,
  deps: CaseDeps,
  { telling, member }: { telling: Telling; member: Member },
): Promise<MemberView> {
  const { item, version, department, inspectors, standing } = member;
  const { name } = await getItemVersion(tx, item, version);
  return {
    ...{ item, name, department: named(telling.names, department), state: standing.state },
    cause: standing.state === 'left' ? standing.cause : null,
    until: standing.state === 'rectifying' ? standing.until : null,
    inspectors: [...(await deps.officerNames(tx, inspectors)).values()],
    seen: await seenOf(tx, deps, { telling, member }),
  };
}

async function seenOf(tx: Tx, deps: CaseDeps, { telling, member }: { telling: Telling; member: Member }) {
  const seen: MemberView['seen'] = [];
  for (const event of telling.events) {
    if (event.type !== 'findingsRecorded' || event.item !== member.item) continue;
    const text = telling.reads(member) ? await openedWords(tx, deps, event.record) : null;
    const record: VisitRecord | null = text === null ? null : JSON.parse(text);
    seen.push({
      ...{ result: event.result, round: event.round, on: dayOf(event.at), until: event.until },
      ...{ findings: record?.findings ?? null, words: record?.words ?? null, staff: record?.staff ?? [] },
    });
  }
  return seen;
}
