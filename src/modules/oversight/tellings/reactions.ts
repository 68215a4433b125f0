import { caseId, type CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, idIn, type Delivered } from '../../../platform/log/index.ts';
import {
  caseStreams,
  consultationStreams,
  jointVisitStreams,
  meetingStreams,
  type ConsultationEvent,
  type JointVisitEvent,
  type MeetingEvent,
  type UrgeEvent,
} from '../../intake/index.ts';
import { tellingsOf, type Telling } from './of-consultation.ts';
import { tellingsOfVisit } from './of-joint-visit.ts';
import { tellingsOfMeeting } from './of-meeting.ts';
import { urgeTellings, type UrgeTelling } from './of-urge.ts';
import { putTellings } from './store/tellings.ts';

type VisitLeft = Extract<JointVisitEvent, { type: 'memberLeft' }>;
type Heard = ConsultationEvent | MeetingEvent | UrgeEvent | VisitLeft;

/** What is told of a case; `part` tells apart what one event tells one office more than once. */
type About = { case: CaseId; item: string; told: readonly (Omit<UrgeTelling, 'part'> & { part?: string })[] };

/** Notes who is to be told what of questions to other departments, of joint meetings, of joint visits that did not come about, and of urges; a job tells them. */
export const tellings = defineFollower<Heard>({
  name: 'oversight.tellings',
  handles: [
    consultationStreams.every(),
    meetingStreams.every(),
    jointVisitStreams.only('memberLeft'),
    caseStreams.only('urged', 'urgeAnswered', 'urgeEscalated'),
  ],
  react: async (tx, delivered) => {
    for (const one of delivered) {
      const about = await aboutOf(tx, one);
      if (about === undefined) continue;
      const { stream, version, at } = one.recorded;
      await putTellings(
        tx,
        about.told.map(({ kind, part, department, officer, dueOn }) => ({
          ...{ source: `${stream}@${version}${part === undefined ? '' : `/${part}`}`, kind, department, officer },
          ...{ case_id: about.case, item: about.item, due_on: dueOn, at },
        })),
      );
    }
  },
});

async function aboutOf(tx: Tx, { event, recorded: { stream } }: Delivered<Heard>): Promise<About | undefined> {
  if (event.type === 'memberLeft') return aboutVisit(tx, event, stream);
  if (isOfUrge(event)) return aboutUrge(tx, event, stream);
  if (isOfMeeting(event, stream)) {
    const { value } = await meetingStreams.load(tx, idIn(stream));
    return value.state === 'uncalled' ? undefined : aboutFacts(value.facts, tellingsOfMeeting(event, value));
  }
  const { value } = await consultationStreams.load(tx, idIn(stream));
  return value.state === 'unasked' ? undefined : aboutFacts(value.facts, tellingsOf(event, value));
}

const aboutFacts = (facts: { caseId: string; item: { key: string } }, told: readonly Telling[]): About => ({
  ...{ case: caseId(facts.caseId), item: facts.item.key, told },
});

async function aboutUrge(tx: Tx, event: UrgeEvent, stream: string): Promise<About | undefined> {
  const id = caseId(idIn(stream));
  const { value } = await caseStreams.load(tx, id);
  if (value.state === 'unreceived') return undefined;
  const { department: lead, item } = value.facts;
  return { case: id, item: item.key, told: urgeTellings(event, lead) };
}

async function aboutVisit(tx: Tx, event: VisitLeft, stream: string): Promise<About | undefined> {
  const { value } = await jointVisitStreams.load(tx, idIn(stream));
  const member = value.state === 'unproposed' ? undefined : value.members.find(({ item }) => item === event.item);
  return member && { case: caseId(member.case), item: member.item, told: tellingsOfVisit(event, member) };
}

const isOfUrge = (event: Heard): event is UrgeEvent => event.type.startsWith('urge');

const isOfMeeting = (_event: Heard, stream: string): _event is MeetingEvent =>
  stream.startsWith(`${meetingStreams.name}/`);
