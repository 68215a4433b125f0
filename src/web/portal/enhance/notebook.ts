import type { Shelf } from './shelf.ts';

/** What a person answered in one field, by data element: right or wrong, as it was typed. */
export type Answers = Readonly<Record<string, string>>;

/** An answer on its way: `key` names this very version of it, and is its `Idempotency-Key`. */
export type Note = { field: string; key: string; answers: Answers };

/** Answers that the server has not acknowledged yet, oldest field first; of each field only the newest. */
export type Notebook = {
  notes: () => readonly Note[];
  write: (note: Note) => void;
  /** Forgets an acknowledged note, unless a newer one of its field has been written meanwhile. */
  strike: (note: Note) => void;
};

/** The notebook of one draft, kept on the shelf under the draft's address so that it survives a reload and a new sign-in. */
export function openNotebook(shelf: Shelf, address: string): Notebook {
  const place = `unsaved:${address}`;
  const notes = () => readNotes(shelf.getItem(place));
  const keep = (kept: readonly Note[]) =>
    kept.length === 0 ? shelf.removeItem(place) : shelf.setItem(place, JSON.stringify(kept));
  return {
    notes,
    write: (note) => keep([...notes().filter((other) => other.field !== note.field), note]),
    strike: (note) => keep(notes().filter((other) => other.key !== note.key)),
  };
}

function readNotes(text: string | null): readonly Note[] {
  if (text === null) return [];
  try {
    const notes: unknown = JSON.parse(text);
    return Array.isArray(notes) ? notes.filter(isNote) : [];
  } catch {
    return [];
  }
}

const isNote = (value: unknown): value is Note =>
  typeof value === 'object' && value !== null && 'field' in value && 'key' in value && 'answers' in value;
