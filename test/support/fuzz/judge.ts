import { isDocumented, type FuzzedRoute } from './routes.ts';

export type Judged = { status: number; contentType: string; text: string };

/** What is wrong with an answer of the API, whatever the question was; undefined when nothing is. */
export function faultOf(route: FuzzedRoute, { status, contentType, text }: Judged): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (!isDocumented(route, status)) return `answered ${status}, which the document does not name`;
  if (status < 400) return undefined;
  if (!contentType.startsWith('application/problem+json')) return `refused as ${contentType}`;
  const { code, title } = problemIn(text);
  if (typeof code !== 'string' || code === '') return 'refused without a code';
  return typeof title === 'string' && isSentence(title) && title !== code
    ? undefined
    : `refused ${code} without a sentence`;
}

/** A person can read it: it ends as a sentence does. */
const isSentence = (text: string) => /[。？！]$/.test(text);

function problemIn(text: string): { code?: unknown; title?: unknown } {
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null ? parsed : {};
}
