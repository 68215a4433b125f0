import { caseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, idIn, type Delivered } from '../../../platform/log/index.ts';
import { consultationStreams, meetingStreams, type ConsultationEvent, type MeetingEvent } from '../../intake/index.ts';
import { tellingsOf, type Telling } from './of-consultation.ts';
import { tellingsOfMeeting } from './of-meeting.ts';
import { putTellings } from './store/tellings.ts';

type Heard = ConsultationEvent | MeetingEvent;
type About = { facts: { caseId: string; item: { key: string } }; told: readonly Telling[] };

/** Notes who is to be told what of questions to other departments and of joint meetings; a job tells them. */
export const tellings = defineFollower<Heard>({
  name: 'oversight.tellings',
  handles: [consultationStreams.every(), meetingStreams.every()],
  react: async (tx, delivered) => {
    for (const one of delivered) {
      const about = await aboutOf(tx, one);
      if (about === undefined) continue;
      const { recorded } = one;
      await putTellings(
        tx,
        about.told.map(({ kind, department, officer, dueOn }) => ({
          ...{ source: `${recorded.stream}@${recorded.version}`, kind, department, officer },
          ...{ case_id: caseId(about.facts.caseId), item: about.facts.item.key, due_on: dueOn, at: recorded.at },
        })),
      );
    }
  },
});

async function aboutOf(tx: Tx, { event, recorded }: Delivered<Heard>): Promise<About | undefined> {
  const id = idIn(recorded.stream);
  if (isOfMeeting(event, recorded.stream)) {
    const { value } = await meetingStreams.load(tx, id);
    return value.state === 'uncalled' ? undefined : { facts: value.facts, told: tellingsOfMeeting(event, value) };
  }
  const { value } = await consultationStreams.load(tx, id);
  return value.state === 'unasked' ? undefined : { facts: value.facts, told: tellingsOf(event, value) };
}

const isOfMeeting = (_event: Heard, stream: string): _event is MeetingEvent =>
  stream.startsWith(`${meetingStreams.name}/`);
