import { no, ok, type Result } from '../../../kernel/result.ts';
import { personId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { isVisible } from '../cases/queries/case-rows.ts';
import { filesShown, shownBy } from '../consultation/attached.ts';
import { MOST_DAYS } from '../consultation/rules/days.ts';
import type { MeetingFile } from './contract.ts';
import { openedWords } from '../cases/sealing.ts';
import { caseOf, loadMeeting, type HeldKnown } from './corridor.ts';
import { isShown, lookAtMeeting, type MeetingLooking } from './looking.ts';
import type { Event } from './model.ts';
import { findGuests } from './queries/meetings.ts';
import { guestsIn, minutesIn, type Telling } from './said.ts';
import { actsFor, awaitsAnswer, awaitsWord } from './rules/acts.ts';
import { momentOf } from './rules/moment.ts';
import { stageOf } from './rules/standing.ts';
import { editionsIn } from './rules/told.ts';
import { meetingStreams } from './store/meetings.ts';

type Unseen = { code: 'meetingNotFound' | 'conflictOfInterest' };

/** A meeting as far as it is the caller's to read. That he read it is written down. */
export const openMeeting = (
  deps: CaseDeps,
  { caller, id }: { caller: Caller; id: string },
): Promise<Result<MeetingFile, Unseen>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<MeetingFile, Unseen>> => {
    if ((await findGuests(tx, id)).length === 0) return no({ code: 'meetingNotFound' });
    const held = await loadMeeting(tx, id);
    const looking = await lookAtMeeting(tx, deps, { caller, current: held.value });
    if (!isShown(looking)) return no({ code: 'meetingNotFound' });
    if (looking.conflicted) return no({ code: 'conflictOfInterest' });
    const person = personId(held.value.facts.applicant.person);
    await deps.recordRead(tx, caller, { caseId: caseOf(held.value), person, what: 'meeting', why: 'handling' });
    return ok(await fileOf(tx, deps, { caller, held, looking }));
  });

/** Every meeting about a case, for whoever works on it. */
export async function filesOfCase(
  tx: Tx,
  deps: CaseDeps,
  { caller, ids }: { caller: Caller; ids: readonly string[] },
): Promise<MeetingFile[]> {
  const files: MeetingFile[] = [];
  for (const id of ids) {
    const held = await loadMeeting(tx, id);
    const looking = await lookAtMeeting(tx, deps, { caller, current: held.value });
    files.push(await fileOf(tx, deps, { caller, held, looking }));
  }
  return files;
}

type Filing = { caller: Caller; held: HeldKnown; looking: MeetingLooking };

async function fileOf(tx: Tx, deps: CaseDeps, filing: Filing): Promise<MeetingFile> {
  const { id, value } = filing.held;
  const { readable } = filing.looking;
  const { facts, slot } = value;
  const telling = await tellingOf(tx, deps, filing);
  const { named, open, events } = telling;
  const { name } = await getItemVersion(tx, facts.item.key, facts.item.version);
  const officers = await deps.officerNames(tx, [facts.officer]);
  return {
    ...{ id, caseId: (await isVisible(tx, caseOf(value))) ? caseOf(value) : null, caseNumber: facts.number },
    ...{ item: name, calling: named(facts.department), caller: officers.get(facts.officer) ?? null },
    ...{ calledOn: facts.on, ...slot, stage: stageOf(value), readers: facts.readers, holds: facts.holds },
    ...{ told: facts.told, readable, subject: await open(facts.subject), place: await open(value.place) },
    ...{ moves: await movesIn(events, open), off: await offIn(events, open) },
    materials: await materialsIn(tx, deps, filing),
    guests: await guestsIn(tx, deps, telling),
    minutes: await minutesIn(telling),
    papers: readable ? editionsIn(events) : [],
    ...(await whatNext(tx, deps, { filing, named })),
    mostDays: MOST_DAYS,
  };
}

async function tellingOf(tx: Tx, deps: CaseDeps, { held: { id, value }, looking }: Filing): Promise<Telling> {
  const organs = await findDepartmentNames(tx);
  const { readable } = looking;
  return {
    ...{ current: value, looking, named: (key: string) => ({ key, name: organs.get(key) ?? { zh: key } }) },
    events: (await meetingStreams.recorded(tx, id)).map((one) => meetingStreams.read(one)),
    open: (text) => (readable && text !== null ? openedWords(tx, deps, text) : Promise.resolve(null)),
  };
}

type Open = Telling['open'];

async function movesIn(events: readonly Event[], open: Open): Promise<MeetingFile['moves']> {
  const moves: MeetingFile['moves'] = [];
  let slot: MeetingFile['moves'][number]['from'] | undefined;
  for (const event of events) {
    if (event.type !== 'meetingCalled' && event.type !== 'meetingMoved') continue;
    if (slot && event.type === 'meetingMoved')
      moves.push({ on: event.on, from: slot, reason: await open(event.reason) });
    slot = { heldOn: event.heldOn, from: event.from, until: event.until };
  }
  return moves;
}

async function offIn(events: readonly Event[], open: Open): Promise<MeetingFile['off']> {
  const off = events.find((event) => event.type === 'meetingCalledOff');
  return off ? { on: off.on, cause: off.cause, reason: await open(off.reason) } : null;
}

async function materialsIn(tx: Tx, deps: CaseDeps, { caller, held: { value }, looking }: Filing) {
  const { facts } = value;
  if (!looking.readable) return [];
  const { item } = await getItemVersion(tx, facts.item.key, facts.item.version);
  return shownBy({ facts, item, files: await filesShown(deps, { caller, facts }) });
}

type Acting = { filing: Filing; named: Telling['named'] };

/** What the caller may do now. */
async function whatNext(
  tx: Tx,
  deps: CaseDeps,
  { filing: { held, looking }, named }: Acting,
): Promise<Pick<MeetingFile, 'acts' | 'answersFor' | 'saysFor'>> {
  const now = momentOf(deps.now());
  const answersFor: MeetingFile['answersFor'] = [];
  for (const key of looking.asked) {
    if (!awaitsAnswer(held.value, now)) continue;
    const staff = (await deps.staffOf(tx, key)).map(({ id, name }) => ({ id, name }));
    answersFor.push({ ...named(key), staff });
  }
  return {
    acts: looking.hosts ? actsFor(held.value, now) : [],
    answersFor,
    saysFor: looking.asked.filter((key) => awaitsWord(held.value, { department: key, now })).map(named),
  };
}
