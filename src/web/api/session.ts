import type { Session } from '../../modules/identity/contract/sessions.ts';
import { read, send } from './client.ts';

/** Whoever has no session is anonymous, which is no error. */
export const readSession = (signal?: AbortSignal) => read<Session>('/api/identity/session', signal);

/** Ends this browser's session. Done twice it does no harm, so any key will do. */
export const endSession = () =>
  send<undefined>('/api/identity/session/end', {
    method: 'POST',
    body: { everywhere: false },
    key: crypto.randomUUID(),
  });
