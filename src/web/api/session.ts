import { read, Refused } from './client.ts';

/** Who is signed in, as the desk asks it. */
export type Session =
  | { kind: 'anonymous' }
  | { kind: 'person' }
  | {
      kind: 'officer';
      /** The id under which the timeline names this officer. */
      officer: string;
      name: string;
      department: { zh: string; en?: string } | null;
      roles: readonly string[];
      /** Proven in this very session; weighty acts ask for it. */
      secondFactor: boolean;
    };

/** The session of this browser. Whoever has none is anonymous, which is no error. */
export async function readSession(signal?: AbortSignal): Promise<Session> {
  try {
    return await read<Session>('/api/session', signal);
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) return { kind: 'anonymous' };
    throw error;
  }
}
