import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Session } from '../../../modules/identity/contract/sessions.ts';
import { readSession } from '../../api/session.ts';

const SESSION = ['session'] as const;

/** A session rarely changes; an answer 401 to anything else ends it at once. */
export const useSession = () =>
  useQuery({ queryKey: SESSION, queryFn: ({ signal }) => readSession(signal), staleTime: Infinity });

/** Forgets who was signed in: the page asks to sign in and comes back to where it was. */
export const forgetSession = (client: QueryClient): void => {
  client.setQueryData<Session>(SESSION, (before) => before && { ...before, kind: 'anonymous', roles: [] });
};

/** The officer at this desk. Only below the gate, which lets nobody else in. */
export function useOfficer(): Session {
  const session = useQueryClient().getQueryData<Session>(SESSION);
  if (session?.kind !== 'officer') throw new Error('the desk is open without an officer');
  return session;
}

/** Whose drafts lie in this tab: an officer's in one post. */
export const deskOf = ({ name, department }: Session): string => `${name ?? ''}@${department ?? ''}`;
