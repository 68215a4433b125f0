import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { hasGap } from '../cases/rules/extension.ts';
import type { NonAcceptanceFault } from '../cases/rules/non-acceptance.ts';
import { citesArticle } from '../procedures/contract/citing.ts';
import { groundsOf, NAMES_OF, type EndingGround } from './contract/grounds.ts';
import type { EndingEvent } from './events.ts';
import type { EndingCommand, EndingRefusal, OtherOrgan, ProposedEnding } from './model.ts';

type OrganFault = Extract<
  NonAcceptanceFault,
  { code: 'organMissing' | 'organUncalledFor' | 'organIsOurs' | 'organUnknown' }
>;
type Fault =
  | EndingRefusal
  | OrganFault
  | { code: 'reasonMissing' }
  | { code: 'gapInReason' }
  | { code: 'basisMissing' }
  | { code: 'basisUncited' };
type Decision = Result<EndingEvent[], Fault>;
type Of<Type extends EndingCommand['type']> = Extract<EndingCommand, { type: Type }>;

/** What is known of an accepted case: whose it is, where, and whether its end is proposed. */
export type Endable = {
  facts: { department: string; applicant: { organisation: string | null } };
  ending?: ProposedEnding;
};

/** What a command does to the end of an accepted case (终止办理), or why it may not. Two officers end a case, never one. */
export function decideEnding(command: EndingCommand, current: Endable): Decision {
  switch (command.type) {
    case 'proposeEnding':
      return propose(command, current);
    case 'rejectEnding':
      return reject(command, current);
    case 'confirmEnding':
      return confirm(command, current);
    default:
      return never(command);
  }
}

const isUnsaid = (text: string) => text.trim() === '';

function propose(command: Of<'proposeEnding'>, { facts, ending }: Endable): Decision {
  if (ending) return no({ code: 'endingProposed' });
  const { officer, on, ground, basis, reason, twin, organ } = command;
  if (ground === undefined) return no({ code: 'endingGroundMissing' });
  if (!groundsOf(facts.applicant).includes(ground)) return no({ code: 'endingGroundUnfit' });
  const fault = reasonFault(reason.said) ?? basisFault(basis) ?? namedFault(command, ground, facts.department);
  if (fault) return no(fault);
  const said = { basis: basis.trim(), reason: reason.sealed, twin: twin?.number ?? null, organ: keptOrgan(organ) };
  return ok([{ type: 'endingProposed', officer: officer.id, on, ground, ...said }]);
}

function reasonFault(said: string): Fault | undefined {
  if (isUnsaid(said)) return { code: 'reasonMissing' };
  return hasGap(said) ? { code: 'gapInReason' } : undefined;
}

/** The list of grounds is nobody's law: each time a provision is cited. */
function basisFault(basis: string): Fault | undefined {
  if (isUnsaid(basis)) return { code: 'basisMissing' };
  return citesArticle(basis) ? undefined : { code: 'basisUncited' };
}

function namedFault(
  { twin, organ }: Pick<Of<'proposeEnding'>, 'twin' | 'organ'>,
  ground: EndingGround,
  department: string,
): Fault | undefined {
  const names = NAMES_OF[ground];
  if (names !== 'organ' && organ) return { code: 'organUncalledFor' };
  if (names === 'twin') return twinFault(twin);
  return names === 'organ' ? organFault(organ, department) : undefined;
}

function twinFault(twin: Of<'proposeEnding'>['twin']): Fault | undefined {
  if (twin === null) return { code: 'twinMissing' };
  if (twin === undefined) return { code: 'twinUnknown' };
  return twin.goesOn ? undefined : { code: 'twinOver', number: twin.number };
}

function organFault(organ: OtherOrgan | null, department: string): Fault | undefined {
  if (organ === null) return { code: 'organMissing' };
  if ('named' in organ) return isUnsaid(organ.named.said) ? { code: 'organMissing' } : undefined;
  if (organ.name === undefined) return { code: 'organUnknown' };
  return organ.department === department ? { code: 'organIsOurs' } : undefined;
}

const keptOrgan = (organ: OtherOrgan | null): ProposedEnding['organ'] => {
  if (organ === null) return null;
  return 'named' in organ ? { named: organ.named.sealed } : { department: organ.department };
};

/** It goes on as it was; who proposed may take his own proposal back. */
function reject({ officer, on, reason }: Of<'rejectEnding'>, { ending }: Endable): Decision {
  if (!ending) return no({ code: 'noEndingProposed' });
  if (isUnsaid(reason.said)) return no({ code: 'reasonMissing' });
  return ok([{ type: 'endingRejected', officer: officer.id, on, reason: reason.sealed }]);
}

function confirm({ officer, on }: Of<'confirmEnding'>, { ending }: Endable): Decision {
  if (!ending) return no({ code: 'noEndingProposed' });
  if (ending.officer === officer.id) return no({ code: 'requesterMayNotConfirm' });
  const { officer: requester, on: _proposed, ...said } = ending;
  return ok([{ type: 'caseEnded', officer: officer.id, requester, on, ...said }]);
}
