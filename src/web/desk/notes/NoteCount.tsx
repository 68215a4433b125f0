import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useNotes } from './use-notes.ts';
import { NOTES_ID } from './places.ts';
import { notesWording } from './wording.ts';

/** At the head of the case: that colleagues said something further down. */
export function NoteCount({ caseId }: { caseId: string }) {
  const language = useLanguage();
  const { data } = useNotes(caseId);
  const count = data?.notes.length ?? 0;
  if (count === 0) return null;
  return (
    <p>
      <button
        type="button"
        className="button button-quiet button-small"
        onClick={() => document.getElementById(NOTES_ID)?.focus()}
      >
        {notesWording[language].count(numberText(count, language))}
      </button>
    </p>
  );
}
