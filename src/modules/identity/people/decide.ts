import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Account, Command, Refusal } from './model.ts';

type Decided = Result<Event[], Refusal>;
type Known = Exclude<Account, { state: 'none' }>;

export function decide(command: Command, account: Account): Decided {
  if (command.type === 'open') {
    if (account.state !== 'none') return no({ code: 'alreadyRegistered' });
    return ok([{ type: 'accountOpened', channel: command.channel, level: command.level }]);
  }
  if (account.state === 'none') return notOpen(command, account);
  if (command.type === 'unlock') return unlock(account);
  // Whoever lost a device cannot sign in to remove it: an administrator may, on a locked account too.
  if (command.type === 'removeFactor') return removeFactor(command, account);
  if (account.state === 'locked') {
    return command.type === 'lock' ? no({ code: 'alreadyLocked' }) : notOpen(command, account);
  }
  return decideOpen(command, account);
}

type WhileOpen = Exclude<Command, { type: 'open' | 'unlock' | 'removeFactor' }>;

function decideOpen(command: WhileOpen, account: Known): Decided {
  switch (command.type) {
    case 'raiseLevel':
      if (command.level <= account.level) return no({ code: 'levelNotHigher', level: account.level });
      return ok([{ type: 'levelRaised', level: command.level, issuer: command.issuer }]);
    case 'lock':
      return ok([{ type: 'accountLocked', reason: command.reason }]);
    case 'changePassword':
      return ok([{ type: 'passwordChanged' }]);
    case 'displaceCredentials':
      return ok([{ type: 'credentialsDisplaced', issuer: command.issuer }]);
    case 'enrolFactor':
      return ok([{ type: 'secondFactorEnrolled', factor: command.factor.id, kind: command.factor.kind }]);
    case 'issueRecoveryCodes':
      return ok([{ type: 'recoveryCodesIssued', count: command.count }]);
    case 'correctData':
      if (command.fields.length === 0) return no({ code: 'nothingCorrected' });
      return ok([{ type: 'dataCorrected', fields: [...command.fields] }]);
    case 'exportData':
      return ok([{ type: 'dataExported' }]);
    default:
      return never(command);
  }
}

const unlock = ({ state }: Known): Decided =>
  state === 'locked' ? ok([{ type: 'accountUnlocked' }]) : no({ code: 'notLocked' });

function removeFactor({ factor, by }: Extract<Command, { type: 'removeFactor' }>, { factors }: Known): Decided {
  if (!factors.some(({ id }) => id === factor)) return no({ code: 'unknownFactor' });
  // An account that once had a second factor does not silently become one without.
  if (by === 'self' && factors.length === 1) return no({ code: 'lastFactorStays' });
  return ok([{ type: 'secondFactorRemoved', factor, by }]);
}

const notOpen = ({ type }: Command, { state }: Account) =>
  no({ code: 'accountNotOpen', command: type, state } as const);
