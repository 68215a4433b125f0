import type { OwnEarlyService } from '../contract.ts';

type Round = Pick<OwnEarlyService['rounds'][number], 'answer'>;
type Part = NonNullable<Round['answer']>['parts'][number];

/** What the last word on it called in order, and on which day: later words take the place of earlier ones. */
export function calledInOrder(rounds: readonly Round[]): (Omit<Part, 'verdict'> & { on: string })[] {
  const last = new Map<string, Part & { on: string }>();
  for (const { answer } of rounds) {
    if (answer === null) continue;
    for (const part of answer.parts) last.set(part.about, { ...part, on: answer.on });
  }
  return [...last.values()]
    .filter(({ verdict }) => verdict === 'inOrder')
    .map(({ about, name, words, on }) => ({ about, name, words, on }));
}
