import { personId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findDepartmentNames, getDepartment } from '../../catalogue/index.ts';
import type { IssueRequest, MinutesContent } from '../../documents/index.ts';
import { openApplication } from '../cases/application.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { commonOf, openMatter } from '../cases/matter.ts';
import { caseStreams } from '../cases/store/cases.ts';
import type { DraftMinutes } from './contract.ts';
import { openedWords } from '../cases/sealing.ts';
import { caseOf, type HeldKnown } from './corridor.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { Command, Event, Known } from './model.ts';
import { editionsIn, objectionOf } from './rules/told.ts';
import { meetingStreams } from './store/meetings.ts';
import { meetingWording } from './wording.ts';

type Printing = { held: HeldKnown; command: Extract<Command, { type: 'finish' }> };

/** 会议纪要 as they go into the file, in the name of the department that called; `erased`: whose case it is was forgotten meanwhile. */
export async function minutesRequest(
  tx: Tx,
  deps: CaseDeps,
  { held: { id, value }, command }: Printing,
): Promise<IssueRequest | 'erased'> {
  const of = caseOf(value);
  if ((await openApplication(tx, deps.vault, of)) === 'erased') return 'erased';
  const { value: before } = await caseStreams.load(tx, of);
  if (before.state === 'unreceived') throw new Error(`meeting ${id} is about a case that was never received`);
  const matter = await openMatter(tx, deps, { id: of, before });
  const { department, applicant } = value.facts;
  const { organisation, mandate } = applicant;
  const organ = await getDepartment(tx, department);
  return {
    holder: { caseId: of, department, person: personId(applicant.person), organisation, mandate },
    prefix: organ.documentPrefix ?? organ.shortName,
    content: {
      ...{ ...commonOf(matter), organ: organ.name.zh, on: command.now.on },
      ...(await contentOf(tx, deps, { id, current: finished(value, command) })),
    },
  };
}

/** Who fell silent by the end of the round stands in the paper as who did. */
function finished(current: Known, command: Printing['command']): Known {
  const decided = decide(command, current);
  const after = decided.ok ? decided.value.reduce(evolve, current) : current;
  return after.state === 'uncalled' ? current : after;
}

async function contentOf(
  tx: Tx,
  deps: CaseDeps,
  { id, current: { slot, minutes, facts, place } }: { id: string; current: Known },
): Promise<MinutesContent> {
  if (!minutes) throw new Error(`meeting ${id} has no minutes to print`);
  const open = async (text: string) => (await openedWords(tx, deps, text)) ?? '';
  const text: DraftMinutes = JSON.parse(await open(minutes.minutes));
  const events = (await meetingStreams.recorded(tx, id)).map((one) => meetingStreams.read(one));
  const names = await findDepartmentNames(tx);
  const nameOf = (key: string) => names.get(key)?.zh ?? key;
  const away = facts.invited.filter(({ department }) => !minutes.attending.includes(department));
  const { stands, words } = meetingWording.zh;
  const opinions: MinutesContent['opinions'][number][] = [];
  for (const one of text.opinions) {
    const objection = objectionOf(events, one.department);
    const word = words[minutes.words[one.department] ?? 'confirmed'];
    const record = objection === null ? word : `${word}：${await open(objection)}`;
    opinions.push({ department: nameOf(one.department), stand: stands[one.stand], words: one.words, record });
  }
  return {
    ...{ kind: 'meetingMinutes', edition: minutes.edition, corrects: correctedIn(events, text.corrects) },
    ...{ heldOn: slot.heldOn, from: slot.from, until: slot.until, place: await open(place) },
    ...{ subject: await open(facts.subject), present: text.present, opinions },
    absent: [...away.map(({ department }) => nameOf(department)), text.absent].filter((one) => one !== '').join('、'),
    ...{ conclusion: text.conclusion, tasks: text.tasks },
  };
}

function correctedIn(events: readonly Event[], what: string | null): MinutesContent['corrects'] {
  const last = editionsIn(events).at(-1);
  return last ? { number: last.number ?? '', what: what ?? '' } : null;
}
