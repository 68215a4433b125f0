import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Note } from './model.ts';

export function evolve(note: Note, event: Event): Note {
  switch (event.type) {
    case 'noteWritten':
      return { state: 'written', caseId: event.caseId, author: event.author };
    case 'noteCorrected':
      return note.state === 'written' ? { ...note, state: 'corrected' } : note;
    default:
      return never(event);
  }
}
