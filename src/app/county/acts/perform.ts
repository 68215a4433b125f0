import { never } from '../../../kernel/result.ts';
import type { Act, PlannedAct } from '../plan/model.ts';
import { beginDraft, correct, submit, withdraw } from './applying.ts';
import { handOver, shelve } from './giving-out.ts';
import { accept, askCorrection, complete, decide, refuse, sendBack, start } from './handling.ts';
import { reviewNo } from './reviewing.ts';
import { sendOn } from './posting.ts';
import { handleRating, rate } from './rating.ts';
import { takeDown } from './taking-down.ts';
import type { Done, Stage } from './stage.ts';
import { choose } from './wishes.ts';

/** Carries one act out, at its time, by the command that a person would give. */
export function perform(stage: Stage, planned: PlannedAct): Promise<Done> {
  return stage.doors.clock.at(planned.at, () => performNow(stage, planned));
}

function performNow(stage: Stage, planned: PlannedAct): Promise<Done> {
  const { act } = planned;
  const isBefore = act.do === 'begin' || act.do === 'submit' || act.do === 'takeDown';
  if (!isBefore && stage.known(planned.case).caseId === null) return Promise.resolve({ refused: 'notHandedIn' });
  switch (act.do) {
    case 'begin':
      return beginDraft({ stage, planned });
    case 'submit':
      return submit({ stage, planned });
    case 'takeDown':
      return takeDown({ stage, planned, act });
    case 'chooseElectronic':
    case 'choosePost':
      return choose({ stage, planned, act });
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
    case 'post':
    case 'bookParcel':
    case 'carry':
    case 'deliver':
    case 'bringBack':
      return sendOn({ stage, planned, act });
    case 'rate':
    case 'handleRating':
    case 'reviewNo':
      return lookBack(stage, planned, act);
    default:
      return never(act);
  }
}

type LookingBack = Extract<Act, { do: 'rate' | 'handleRating' | 'reviewNo' }>;

/** What people and heads say of what was done. */
function lookBack(stage: Stage, planned: PlannedAct, act: LookingBack): Promise<Done> {
  switch (act.do) {
    case 'rate':
      return rate({ stage, planned, act });
    case 'handleRating':
      return handleRating({ stage, planned, act });
    case 'reviewNo':
      return reviewNo({ stage, planned, act });
    default:
      return never(act);
  }
}
