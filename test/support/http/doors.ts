import { area } from '../../../src/kernel/id.ts';
import type { Caller, Gatekeeper } from '../../../src/platform/http/index.ts';

const stranger: Caller = {
  actor: { kind: 'system', id: 'anonymous' },
  scope: { area: area('370828000000') },
  kind: 'anonymous',
  roles: [],
  level: 0,
  secondFactor: false,
  sessionId: 'none',
};

/** A gatekeeper for tests of the platform, which knows no module: the cookie `as` is the person's name, and opens everything. */
export const openDoor: Gatekeeper = {
  identify: ({ cookies }) => {
    const name = cookies['as'];
    return Promise.resolve(
      name === undefined
        ? stranger
        : { ...stranger, kind: 'person', actor: { kind: 'person', id: name }, sessionId: `session of ${name}` },
    );
  },
  authorize: (caller, permission) => {
    if (permission === 'public:read') return { allowed: true };
    if (caller.kind === 'anonymous') return { allowed: false, status: 401, rule: 'signIn' };
    return permission === 'nobody:may' ? { allowed: false, status: 403, rule: 'noRule' } : { allowed: true };
  },
};
