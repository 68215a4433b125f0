import { useState } from 'react';
import type { CaseNotes, Note } from '../../../modules/intake/notes/contract.ts';
import { troubleOf } from '../../api/trouble.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { NoteForm } from './NoteForm.tsx';
import { NoteList } from './NoteList.tsx';
import { NOTES_ID } from './places.ts';
import { useNotes } from './use-notes.ts';
import { notesWording } from './wording.ts';

/** What the office says to itself about a case. */
export function Notes({ caseId }: { caseId: string }) {
  const say = notesWording[useLanguage()];
  const { bindings } = useKeys();
  const { data, error, refetch } = useNotes(caseId);
  return (
    <section className="office-notes" aria-labelledby={NOTES_ID}>
      <h3 id={NOTES_ID} tabIndex={-1} aria-keyshortcuts={ariaShortcut(bindings.note)}>
        {say.title} <KeyHint shortcut={bindings.note} />
      </h3>
      <p className="fine">{say.hidden}</p>
      {error !== null && <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />}
      {data === undefined && error === null && <Waiting>{say.waiting}</Waiting>}
      {data && <ReadNotes caseId={caseId} said={data} />}
    </section>
  );
}

function ReadNotes({ caseId, said: { notes, mayWrite, departments } }: { caseId: string; said: CaseNotes }) {
  const [corrects, setCorrects] = useState<Note>();
  return (
    <>
      <NoteList notes={notes} correct={mayWrite ? setCorrects : undefined} />
      {mayWrite && (
        <NoteForm
          key={corrects?.id ?? 'new'}
          caseId={caseId}
          departments={departments}
          corrects={corrects}
          done={() => setCorrects(undefined)}
        />
      )}
    </>
  );
}
