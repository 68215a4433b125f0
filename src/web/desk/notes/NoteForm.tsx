import { useRef, useState, type SyntheticEvent } from 'react';
import type { CaseNotes, Note, WriteNote } from '../../../modules/intake/notes/contract.ts';
import { troubleOf } from '../../api/trouble.ts';
import { errorOf, fieldId, Select, TextArea } from '../../ui/index.ts';
import { textIn, typedIn } from '../acts/typed.ts';
import { useDraft } from '../acts/use-draft.ts';
import { ariaShortcut } from '../keys/KeyHint.tsx';
import { useCommand, useShortcuts } from '../keys/KeyRoom.tsx';
import { SEND } from '../keys/bindings.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { useWriting } from './use-notes.ts';
import { notesWording } from './wording.ts';

/** Names of the fields; an act's form may be open beside this one. */
const FIELDS = { text: 'workingNote', mentions: 'mentions' } as const;

type NoteFormProps = {
  caseId: string;
  departments: CaseNotes['departments'];
  corrects: Note | undefined;
  /** The note stands, or nothing is corrected any more. */
  done: () => void;
};

/** What is typed lies in the tab until it was sent, as with every form of the case. */
export function NoteForm({ caseId, departments, corrects, done }: NoteFormProps) {
  const language = useLanguage();
  const say = notesWording[language];
  const draft = useDraft(caseId, corrects === undefined ? 'note' : `note/${corrects.id}`);
  const { form, lacking, submit, writing } = useNoteForm({ caseId, corrects, done, draft });
  const errors = lacking ? [{ field: FIELDS.text, message: say.empty }] : [];
  return (
    <form
      ref={form}
      className="note-form"
      aria-label={say.title}
      noValidate
      onSubmit={submit}
      onInput={(event) => draft.keep(typedIn(new FormData(event.currentTarget)))}
    >
      {corrects && <Correcting stop={done} />}
      {writing.error !== null && <TroubleNote trouble={troubleOf(writing.error)} />}
      <TextArea
        name={FIELDS.text}
        label={say.text}
        hint={say.textHint}
        rows={3}
        value={textIn(draft.typed, FIELDS.text) || (corrects?.text ?? '')}
        error={errorOf(errors, FIELDS.text)}
        language={language}
      />
      <Select
        name={FIELDS.mentions}
        label={say.mention}
        optional
        options={departments.map(({ key, name }) => ({ value: key, label: name }))}
        selected={textIn(draft.typed, FIELDS.mentions)}
        language={language}
      />
      <WriteRow writing={writing.isPending} />
    </form>
  );
}

function Correcting({ stop }: { stop: () => void }) {
  const say = notesWording[useLanguage()];
  return (
    <p className="hint">
      {say.correcting}{' '}
      <button type="button" className="button button-quiet button-small" onClick={stop}>
        {say.stopCorrecting}
      </button>
    </p>
  );
}

function WriteRow({ writing }: { writing: boolean }) {
  const say = notesWording[useLanguage()];
  return (
    <button
      type="submit"
      className="button button-act"
      aria-disabled={writing || undefined}
      aria-keyshortcuts={ariaShortcut(SEND)}
    >
      {writing ? say.writing : say.write}
    </button>
  );
}

type Sending = Omit<NoteFormProps, 'departments'> & { draft: ReturnType<typeof useDraft> };

/** From the first stroke to the answer. */
function useNoteForm({ caseId, corrects, done, draft }: Sending) {
  const say = notesWording[useLanguage()];
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [lacking, setLacking] = useState(false);
  const writing = useWriting(caseId);
  const focus = () => document.getElementById(fieldId(FIELDS.text))?.focus();
  useCommand('note', focus);
  useShortcuts((shortcut) => {
    const mine = shortcut === SEND && form.current?.contains(document.activeElement) === true;
    if (mine) form.current?.requestSubmit();
    return mine;
  });

  const stands = () => {
    draft.drop();
    form.current?.reset();
    const text = document.getElementById(fieldId(FIELDS.text));
    if (text instanceof HTMLTextAreaElement) text.value = '';
    announce(say.written);
    done();
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = noteIn(typedIn(new FormData(event.currentTarget)), corrects);
    setLacking(note.text === '');
    if (note.text === '') focus();
    else if (!writing.isPending) writing.mutate(note, { onSuccess: stands, onError: () => announce(say.notWritten) });
  };
  return { form, lacking, submit, writing };
}

function noteIn(typed: ReturnType<typeof typedIn>, corrects: Note | undefined): WriteNote {
  const mentions = textIn(typed, FIELDS.mentions);
  return {
    text: textIn(typed, FIELDS.text),
    ...(mentions !== '' && { mentions }),
    ...(corrects && { corrects: corrects.id }),
  };
}
