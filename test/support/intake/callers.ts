import { randomUUID } from 'node:crypto';
import type { PersonId } from '../../../src/kernel/id.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import type { Office } from './office-on.ts';

export function personCaller({ database }: Office, person = randomUUID() as PersonId): Caller {
  return {
    actor: { kind: 'person', id: person },
    scope: { area: database.area, person },
    kind: 'person',
    roles: ['person'],
    level: 3,
    secondFactor: false,
    sessionId: randomUUID(),
  };
}

export function officerCaller({ database }: Office, departments: string[] = ['approval']): Caller {
  return {
    actor: { kind: 'officer', id: randomUUID(), department: departments[0] ?? '' },
    scope: { area: database.area, departments },
    kind: 'officer',
    roles: ['clerk', 'reviewer', 'approver'],
    level: 3,
    secondFactor: true,
    sessionId: randomUUID(),
  };
}
