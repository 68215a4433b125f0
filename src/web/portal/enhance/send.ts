import type { Note } from './notebook.ts';

/** `later`: the same note may be sent again. `signedOut`: again, after a sign-in. `refused`: not in this form. */
export type Outcome = 'saved' | 'later' | 'signedOut' | 'refused';

/** Sends one note to its draft. Repeating it is safe: the key is the note's own. */
export async function send(address: string, note: Note): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': note.key },
      body: JSON.stringify({ answers: note.answers }),
      // A sign-in page must not pass for an acknowledgement.
      redirect: 'manual',
      keepalive: true,
    });
    return outcomeOf(response);
  } catch {
    return 'later';
  }
}

/** Request timeout, too early, too many requests. */
const MOMENTARY: ReadonlySet<number> = new Set([408, 425, 429]);

function outcomeOf(response: Response): Outcome {
  if (response.ok) return 'saved';
  if (response.type === 'opaqueredirect' || response.status === 401) return 'signedOut';
  return response.status >= 500 || MOMENTARY.has(response.status) ? 'later' : 'refused';
}

/** A random UUID; `crypto.randomUUID` is younger than the oldest browsers served. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20)}`;
}
