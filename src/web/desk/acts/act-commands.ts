import type { CaseAct } from '../../../modules/intake/cases/contract.ts';
import type { Command } from '../keys/bindings.ts';

type EndingAct = 'proposeEnding' | 'answerEnding';
const isEnding = (act: CaseAct): act is EndingAct => act === 'proposeEnding' || act === 'answerEnding';

/** What moves a case on shares a key: where several such acts are offered, the first has it. Nobody ends a case by a slip on the keys. */
const COMMAND_OF: Readonly<Record<Exclude<CaseAct, EndingAct>, Command>> = {
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
  if (isEnding(act)) return undefined;
  const command = COMMAND_OF[act];
  const first = offered.find((other) => !isEnding(other) && COMMAND_OF[other] === command);
  return first === undefined || first === act ? command : undefined;
}
