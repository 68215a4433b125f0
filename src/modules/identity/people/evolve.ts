import { never } from '../../../kernel/result.ts';
import { realNameLevel } from '../permissions/rules/subject.ts';
import type { Event } from './events.ts';
import type { Account, Factor } from './model.ts';

export function evolve(account: Account, event: Event): Account {
  if (event.type === 'accountOpened') return { state: 'open', level: realNameLevel(event.level), factors: [] };
  if (account.state === 'none') return account;
  switch (event.type) {
    case 'levelRaised':
      return { ...account, level: realNameLevel(event.level) };
    case 'accountLocked':
      return { ...account, state: 'locked' };
    case 'accountUnlocked':
      return { ...account, state: 'open' };
    case 'secondFactorEnrolled':
      return {
        ...account,
        factors: [...without(account.factors, event.factor), { id: event.factor, kind: event.kind }],
      };
    case 'secondFactorRemoved':
      return { ...account, factors: without(account.factors, event.factor) };
    case 'credentialsDisplaced':
      return { ...account, factors: [] };
    case 'passwordChanged':
    case 'recoveryCodesIssued':
    case 'dataCorrected':
    case 'dataExported':
      return account;
    default:
      return never(event);
  }
}

const without = (factors: readonly Factor[], id: string) => factors.filter((factor) => factor.id !== id);
