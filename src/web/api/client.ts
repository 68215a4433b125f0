import type { Problem } from '../../kernel/problem.ts';

/** A refusal of the server, as the screen shows it: `problem.title` is already a sentence in the reader's language. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

type Send = { method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; body?: unknown; key: string };

/** Reads JSON. Throws `Refused` on a problem document, anything else only when the network is gone. */
export async function read<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return answerOf<Answer>(await fetch(path, { headers: languageHeaders(), ...(signal && { signal }) }));
}

/** Reads a file as text. Throws as `read` does. */
export async function readText(path: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(path, { headers: languageHeaders(), ...(signal && { signal }) });
  if (!response.ok) throw new Refused((await problemIn(response)) ?? unreadable(response.status));
  return response.text();
}

/** Asks a question too long for an address, and reads the file that answers it. Throws as `read` does. */
export async function readFile(path: string, question: unknown): Promise<Blob> {
  const headers = { ...languageHeaders(), 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(question) });
  if (!response.ok) throw new Refused((await problemIn(response)) ?? unreadable(response.status));
  return response.blob();
}

/** Sends one intention under its own key: a repeat after a lost answer gets the first answer and does nothing twice. */
export async function send<Answer>(path: string, { method, body, key }: Send): Promise<Answer> {
  const headers = { ...languageHeaders(), 'content-type': 'application/json', 'idempotency-key': key };
  return answerOf<Answer>(await fetch(path, { method, headers, body: JSON.stringify(body ?? {}) }));
}

/** Asks for an answer that arrives bit by bit. Throws as `read` does. */
export async function sendForStream(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const headers = { ...languageHeaders(), 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
  if (!response.ok) throw new Refused((await problemIn(response)) ?? unreadable(response.status));
  return response;
}

/** Sends a file by the tus protocol, in one piece. Throws as `read` does. */
export async function sendFile(path: string, file: File): Promise<void> {
  const metadata = `filename ${base64Of(file.name)}`;
  const begun = await fetch(path, {
    method: 'POST',
    headers: { ...languageHeaders(), ...TUS, 'upload-length': String(file.size), 'upload-metadata': metadata },
  });
  await answerOf<undefined>(begun);
  const sent = await fetch(begun.headers.get('location') ?? path, {
    method: 'PATCH',
    headers: { ...languageHeaders(), ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: file,
  });
  await answerOf<undefined>(sent);
}

/** Sends a file in one request. Throws as `read` does. */
export async function sendBytes<Answer>(path: string, file: File): Promise<Answer> {
  const headers = {
    ...languageHeaders(),
    'content-type': 'application/octet-stream',
    'upload-metadata': `filename ${base64Of(file.name)}`,
  };
  return answerOf<Answer>(await fetch(path, { method: 'POST', headers, body: file }));
}

const TUS = { 'tus-resumable': '1.0.0' };

const base64Of = (text: string) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

const languageHeaders = () => ({ accept: 'application/json', 'accept-language': document.documentElement.lang });

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Refused((await problemIn(response)) ?? unreadable(response.status));
  const text = await response.text();
  // The contract says what the answer is; an answer without content (204) is undefined.
  const answer: Answer = text === '' ? undefined : JSON.parse(text);
  return answer;
}

async function problemIn(response: Response): Promise<Problem | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  return isProblem(body) ? body : undefined;
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body;

/** What a proxy or a broken line answers: there is no sentence in it, so the screen has to find one for this code. */
const unreadable = (status: number): Problem => ({
  type: 'about:blank',
  title: `HTTP ${status}`,
  status,
  code: 'unreadable',
});
