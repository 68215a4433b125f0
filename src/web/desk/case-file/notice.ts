import type { CaseFile, TimelineEntry } from '../../../modules/intake/cases/contract.ts';

type Words = { about: string; title?: string | undefined; text: string };

/** What the one correction notice said was wrong, by material or answer; empty when nothing was asked. */
export function toldIn(timeline: readonly TimelineEntry[]): ReadonlyMap<string, string> {
  const notice = timeline.findLast(({ type }) => type === 'correctionAsked');
  return new Map((notice?.words ?? []).map(({ about, text }) => [about, text]));
}

/** What an officer's words are about: a material or an answer by its name, else a part of a decision. */
export type Subject =
  | { kind: 'material'; name: string }
  | { kind: 'answer'; label: CaseFile['answers'][number]['label'] }
  | { kind: 'part'; part: (typeof PARTS)[number] }
  | { kind: 'own'; title: string }
  | { kind: 'unknown' };

const PARTS = ['reason', 'instead', 'organ', 'note', 'facts', 'conditions', 'own', 'urge', 'urgeAnswer'] as const;

export function subjectOf(
  { about, title }: Words,
  { materials, answers }: Pick<CaseFile, 'materials' | 'answers'>,
): Subject {
  if (title) return { kind: 'own', title };
  const part = PARTS.find((known) => known === about);
  if (part) return { kind: 'part', part };
  const material = materials.find(({ id }) => id === about);
  if (material) return { kind: 'material', name: material.name };
  const answer = answers.find(({ element }) => element === about);
  return answer ? { kind: 'answer', label: answer.label } : { kind: 'unknown' };
}
