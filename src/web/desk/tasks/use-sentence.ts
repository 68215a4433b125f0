import { troubleOf } from '../../api/trouble.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { shellWording } from '../shell/wording.ts';

/** Why one was not taken, in a sentence. */
export function useSentence() {
  const say = shellWording[useLanguage()].trouble;
  return (error: unknown): string => {
    const trouble = troubleOf(error);
    return trouble.kind === 'refused' ? trouble.problem.title : say[trouble.kind];
  };
}
