import type { ProcedureContent } from '../../documents/index.ts';
import type { Case, Command } from '../cases/model.ts';
import { stoppingLaw } from './rules/clock.ts';
import { KINDS } from './contract/kinds.ts';

type Approve = Extract<Command, { type: 'approveProcedure' }>;

/** 行政许可法 art. 45: the applicant is told in writing how long it takes. Undefined for a procedure that the case does not have. */
export function procedureNotice(command: Approve, before: Case): ProcedureContent | undefined {
  const found = before.state === 'accepted' ? before.procedures?.find(({ id }) => id === command.id) : undefined;
  if (before.state !== 'accepted' || !found) return undefined;
  const { zh, en } = KINDS[found.kind];
  return {
    kind: 'procedureNotice',
    acceptedOn: before.acceptedOn,
    procedure: zh,
    procedureInEnglish: en,
    reason: command.reason,
    content: command.content,
    startsOn: command.startsOn,
    dueOn: command.dueOn,
    limit: found.limit,
    basis: found.basis,
    law: stoppingLaw({ ...found, isLicence: command.isLicence }),
  };
}
