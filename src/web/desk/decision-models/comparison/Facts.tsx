import type { FactChange } from '../../../../modules/decisions/difference/contract.ts';
import type { Language, Tone } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import { decisionModelsWording } from '../wording.ts';

export const TONES: Readonly<Record<'same' | 'added' | 'removed' | 'changed' | 'moved', Tone>> = {
  same: 'still',
  added: 'done',
  removed: 'harm',
  changed: 'time',
  moved: 'time',
};

export type Sides = readonly [before: string, after: string];

/** What is said otherwise, as a list. */
export function Facts({ facts }: { facts: readonly FactChange[] }) {
  const language = useLanguage();
  if (facts.length === 0) return null;
  return (
    <ul>
      {facts.map((fact) => (
        <li key={[...fact.place, fact.fact].join(' ')}>{factText(fact, language)}</li>
      ))}
    </ul>
  );
}

function factText({ place, fact, before, after }: FactChange, language: Language): string {
  const say = decisionModelsWording[language].comparison;
  const called = [...place, say.facts[fact] ?? fact].join(' › ');
  return say.turned(called, before ?? say.nothing, after ?? say.nothing);
}
