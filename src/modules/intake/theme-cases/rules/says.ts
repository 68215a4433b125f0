import { never } from '../../../../kernel/result.ts';
import type { Case } from '../../cases/model.ts';
import type { PartOutcome } from '../contract/kinds.ts';
import type { CaseMoves } from '../model.ts';

type Says = { moves: CaseMoves | null; outcome: PartOutcome | null };

/** What a case says to its theme: since when its clock runs, when it stood still, by how much it was extended, and how it ended. */
export function saysOfPart(current: Case): Says {
  switch (current.state) {
    case 'concluded':
      return { moves: null, outcome: current.outcome };
    case 'notAccepted':
      return { moves: null, outcome: 'notAccepted' };
    case 'accepted':
    case 'reviewed': {
      const { acceptedOn, pauses = [], stopped, extendedBy: extension = 0 } = current;
      const suspensions = [...pauses, ...(stopped ? [{ from: stopped.on, until: null }] : [])];
      return { moves: { acceptedOn, suspensions, extension }, outcome: null };
    }
    case 'unreceived':
    case 'submitted':
    case 'awaitingCorrection':
      return { moves: null, outcome: null };
    default:
      return never(current);
  }
}
