import type { Finding } from '../../../modules/process/publication/contract.ts';
import type { DraftMark } from './editor.ts';

export type Way = Finding['way'];

/** The whole way with the numbers of its steps, and where tokens are after the one at which it is looked: a sign for each token. */
export function wayMarks(way: Way, place: number, token: string): DraftMark[] {
  const tokens = way[place]?.tokens ?? [];
  const numbers = new Map<string, number[]>();
  for (const [step, { elements }] of way.entries())
    for (const element of elements) numbers.set(element, [...(numbers.get(element) ?? []), step + 1]);
  return [...new Set([...numbers.keys(), ...tokens])].map((element) => {
    const here = tokens.filter((at) => at === element).length;
    const text = [token.repeat(here), (numbers.get(element) ?? []).join(', ')].filter((part) => part !== '').join(' ');
    return { element, look: here > 0 ? 'run-at' : 'run-been', text };
  });
}
