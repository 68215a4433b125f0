import type { CaseAct } from '../../../modules/intake/cases/contract.ts';
import type { Command } from '../keys/bindings.ts';

/** What moves a case on shares a key: where several such acts are offered, the first has it. */
const COMMAND_OF: Readonly<Record<CaseAct, Command>> = {
  accept: 'moveOn',
  finishTask: 'moveOn',
  decide: 'moveOn',
  extend: 'extend',
  takeOwed: 'moveOn',
  postponeSupply: 'extend',
  askCorrection: 'askCorrection',
  askAmendment: 'askCorrection',
  remindCorrection: 'askCorrection',
  refuseAcceptance: 'refuseAcceptance',
  answerProcedure: 'procedure',
  endProcedure: 'endProcedure',
  requestProcedure: 'procedure',
  offerHearing: 'hearing',
  takeHearing: 'hearing',
  answerObjection: 'hearing',
  recordHearing: 'hearing',
  scheduleHearing: 'hearing',
};

/** The key of an act among those that are offered; undefined where another act has it. */
export function commandOf(act: CaseAct, offered: readonly CaseAct[]): Command | undefined {
  const command = COMMAND_OF[act];
  const first = offered.find((other) => COMMAND_OF[other] === command);
  return first === undefined || first === act ? command : undefined;
}
