import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { readSession, type Session } from '../../api/session.ts';

export const SESSION = ['session'] as const;

/** A session rarely changes; an answer 401 to anything else ends it at once. */
export const useSession = () =>
  useQuery({ queryKey: SESSION, queryFn: ({ signal }) => readSession(signal), staleTime: Infinity });

/** Forgets who was signed in: the page asks to sign in and comes back to where it was. */
export const endSession = (client: QueryClient): void => {
  client.setQueryData<Session>(SESSION, { kind: 'anonymous' });
};

export type Officer = Extract<Session, { kind: 'officer' }>;

/** The officer at this desk. Only below the gate, which lets nobody else in. */
export function useOfficer(): Officer {
  const session = useQueryClient().getQueryData<Session>(SESSION);
  if (session?.kind !== 'officer') throw new Error('the desk is open without an officer');
  return session;
}
