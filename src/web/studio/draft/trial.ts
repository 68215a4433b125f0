import type { Trial } from '../../../modules/process/publication/contract.ts';
import type { DraftMark } from './editor.ts';

type Choice = 'accepted' | 'notAccepted' | 'granted' | 'denied' | 'true' | 'false';
type Answering = { choices: readonly Choice[]; typed: (text: string) => string | number | boolean };

const text = (said: string) => said;

/** What can be answered where a step asks for a variable: by the county's own words, yes or no, or whatever is typed. */
export function answersFor(variable: string): Answering {
  if (variable === 'acceptance') return { choices: ['accepted', 'notAccepted'], typed: text };
  if (variable === 'decision') return { choices: ['granted', 'denied'], typed: text };
  if (variable.startsWith('applies_')) return { choices: ['true', 'false'], typed: (said) => said === 'true' };
  return { choices: [], typed: (said) => (said.trim() !== '' && Number.isFinite(Number(said)) ? Number(said) : said) };
}

/** Where a trial stands, and what it came by. */
export function trialMarks({ pending, passed }: Trial, words: { at: string; been: string }): DraftMark[] {
  const waits = new Set(pending.map(({ element }) => element));
  return [
    ...[...waits].map((element) => ({ element, look: 'run-at', text: words.at })),
    ...passed
      .filter((element) => !waits.has(element))
      .map((element) => ({ element, look: 'run-been', text: words.been })),
  ];
}
