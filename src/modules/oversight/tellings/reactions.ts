import { caseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, idIn, type Delivered } from '../../../platform/log/index.ts';
import { caseStreams, consultationStreams, type ConsultationEvent, type UrgeEvent } from '../../intake/index.ts';
import { tellingsOf } from './of-consultation.ts';
import { urgeTellings } from './of-urge.ts';
import { putTellings } from './store/tellings.ts';

/** Notes who is to be told what of questions to other departments, and of urges; a job tells them. */
export const tellings = defineFollower<ConsultationEvent | UrgeEvent>({
  name: 'oversight.tellings',
  handles: [consultationStreams.every(), caseStreams.only('urged', 'urgeAnswered', 'urgeEscalated')],
  react: async (tx, delivered) => {
    for (const { event, recorded } of delivered) {
      if (isOfUrge(event)) await noteUrge(tx, { event, recorded });
      else await noteConsultation(tx, { event, recorded });
    }
  },
});

const isOfUrge = (event: ConsultationEvent | UrgeEvent): event is UrgeEvent => event.type.startsWith('urge');

type Said<Event> = Pick<Delivered<Event>, 'event' | 'recorded'>;

async function noteConsultation(tx: Tx, { event, recorded }: Said<ConsultationEvent>): Promise<void> {
  const { value } = await consultationStreams.load(tx, idIn(recorded.stream));
  if (value.state === 'unasked') return;
  const { facts } = value;
  await putTellings(
    tx,
    tellingsOf(event, value).map(({ kind, department, officer, dueOn }) => ({
      ...{ source: `${recorded.stream}@${recorded.version}`, kind, department, officer },
      ...{ case_id: caseId(facts.caseId), item: facts.item.key, due_on: dueOn, at: recorded.at },
    })),
  );
}

async function noteUrge(tx: Tx, { event, recorded }: Said<UrgeEvent>): Promise<void> {
  const id = caseId(idIn(recorded.stream));
  const { value } = await caseStreams.load(tx, id);
  if (value.state === 'unreceived') return;
  const { department: lead, item } = value.facts;
  await putTellings(
    tx,
    urgeTellings(event, lead).map(({ kind, part, department, officer, dueOn }) => ({
      ...{ source: `${recorded.stream}@${recorded.version}/${part}`, kind, department, officer },
      ...{ case_id: id, item: item.key, due_on: dueOn, at: recorded.at },
    })),
  );
}
