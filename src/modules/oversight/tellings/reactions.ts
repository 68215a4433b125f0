import { caseId } from '../../../kernel/id.ts';
import { defineFollower, idIn } from '../../../platform/log/index.ts';
import { consultationStreams, type ConsultationEvent } from '../../intake/index.ts';
import { tellingsOf } from './of-consultation.ts';
import { putTellings } from './store/tellings.ts';

/** Notes who is to be told what of questions to other departments; a job tells them. */
export const tellings = defineFollower<ConsultationEvent>({
  name: 'oversight.tellings',
  handles: [consultationStreams.every()],
  react: async (tx, delivered) => {
    for (const { event, recorded } of delivered) {
      const { value } = await consultationStreams.load(tx, idIn(recorded.stream));
      if (value.state === 'unasked') continue;
      const { facts } = value;
      await putTellings(
        tx,
        tellingsOf(event, value).map(({ kind, department, officer, dueOn }) => ({
          ...{ source: `${recorded.stream}@${recorded.version}`, kind, department, officer },
          ...{ case_id: caseId(facts.caseId), item: facts.item.key, due_on: dueOn, at: recorded.at },
        })),
      );
    }
  },
});
