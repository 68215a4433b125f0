import { momentText, numberText } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';

type Words = {
  empty: string;
  fresh: (version: string) => string;
  saved: (moment: string) => string;
  changed: string;
};
type Props = { states: Words; newest: number; saved: { at: Date | null; base: number }; isSaved: boolean };

/** Which version a working copy began from, when it was saved, and whether there is more than that. */
export function DraftStanding({ states, newest, saved, isSaved }: Props) {
  const language = useLanguage();
  const fresh = newest === 0 ? states.empty : states.fresh(numberText(saved.base, language));
  return (
    <p>
      {saved.at === null ? fresh : states.saved(momentText(saved.at, language))}
      {!isSaved && <strong> {states.changed}</strong>}
    </p>
  );
}
