import { never } from '../../../kernel/result.ts';
import type { PlannedAct } from '../plan/model.ts';
import { beginDraft, chooseElectronic, correct, submit, withdraw } from './applying.ts';
import { handOver, shelve } from './giving-out.ts';
import { accept, askCorrection, complete, decide, refuse, sendBack, start } from './handling.ts';
import type { Done, Stage } from './stage.ts';

/** Whoever knows what people say of a service that is over; the service is that of the case. */
export type React = (stage: Stage, planned: PlannedAct) => Promise<Done>;

/** Carries one act out, at its time, by the command that a person would give. */
export function perform(stage: Stage, planned: PlannedAct, react?: React): Promise<Done> {
  return stage.doors.clock.at(planned.at, () => performNow(stage, planned, react));
}

function performNow(stage: Stage, planned: PlannedAct, react?: React): Promise<Done> {
  const { act } = planned;
  const isBefore = act.do === 'begin' || act.do === 'submit';
  if (!isBefore && stage.known(planned.case).caseId === null) return Promise.resolve({ refused: 'notHandedIn' });
  switch (act.do) {
    case 'begin':
      return beginDraft({ stage, planned });
    case 'submit':
      return submit({ stage, planned });
    case 'chooseElectronic':
      return chooseElectronic({ stage, planned });
    case 'correct':
      return correct({ stage, planned });
    case 'withdraw':
      return withdraw({ stage, planned });
    case 'accept':
      return accept({ stage, planned, act });
    case 'askCorrection':
      return askCorrection({ stage, planned, act });
    case 'refuse':
      return refuse({ stage, planned, act });
    case 'start':
      return start({ stage, planned, act });
    case 'complete':
      return complete({ stage, planned, act });
    case 'return':
      return sendBack({ stage, planned, act });
    case 'decide':
      return decide({ stage, planned, act });
    case 'shelve':
      return shelve({ stage, planned, act });
    case 'handOver':
      return handOver({ stage, planned, act });
    case 'react':
      return react?.(stage, planned) ?? Promise.resolve('done');
    default:
      return never(act);
  }
}
