import type { CaseAct } from '../../../modules/intake/cases/contract.ts';
import type { Command } from '../keys/bindings.ts';

/** Each state has one act that moves its case on, so these share a key. */
export const COMMAND_OF: Readonly<Record<CaseAct, Command>> = {
  accept: 'moveOn',
  review: 'moveOn',
  decide: 'moveOn',
  askCorrection: 'askCorrection',
  refuseAcceptance: 'refuseAcceptance',
};
