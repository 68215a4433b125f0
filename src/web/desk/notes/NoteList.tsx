import type { Note } from '../../../modules/intake/notes/contract.ts';
import { momentText, plain, Say, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { notesWording } from './wording.ts';

type NoteListProps = { notes: readonly Note[]; correct: ((note: Note) => void) | undefined };

/** In the order in which they were said; a corrected one stays, and says so. */
export function NoteList({ notes, correct }: NoteListProps) {
  const say = notesWording[useLanguage()];
  if (notes.length === 0) return <p className="fine">{say.none}</p>;
  return (
    <ol className="notes">
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} correct={correct} />
      ))}
    </ol>
  );
}

function NoteItem({ note, correct }: { note: Note; correct: NoteListProps['correct'] }) {
  const language = useLanguage();
  const say = notesWording[language];
  const { text, corrects, correctedBy, mentions } = note;
  return (
    <li className={correctedBy === null ? 'note' : 'note note-corrected'}>
      <NoteHead note={note} />
      {corrects !== null && <p className="fine">{say.corrects}</p>}
      <p className="note-text" lang={text === null ? undefined : 'zh'}>
        {text ?? say.erased}
      </p>
      <p className="note-foot">
        {mentions && <Tag tone="act">{say.mentions(plain(mentions.name, language))}</Tag>}
        {correctedBy !== null && <Tag>{say.corrected}</Tag>}
        {correct && note.author.isMe && correctedBy === null && text !== null && (
          <button type="button" className="button button-quiet button-small" onClick={() => correct(note)}>
            {say.correct}
          </button>
        )}
      </p>
    </li>
  );
}

function NoteHead({ note: { author, department, writtenAt } }: { note: Note }) {
  const language = useLanguage();
  const say = notesWording[language];
  return (
    <p className="note-head">
      {author.isMe ? <strong>{say.me}</strong> : <strong lang="zh">{author.name ?? say.somebody}</strong>}
      {department && <Say words={department.name} language={language} />}
      <time dateTime={writtenAt}>{momentText(new Date(writtenAt), language)}</time>
    </p>
  );
}
