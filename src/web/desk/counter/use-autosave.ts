import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { CounterSheet } from '../../../modules/intake/counter/contract.ts';
import { saveAnswers } from '../../api/counter.ts';
import { changedAnswers } from './typed-sheet.ts';
import type { useSheetChange } from './use-sheet.ts';

/** Long enough not to save between two letters of a word. */
const PAUSE_MS = 800;

type Change = ReturnType<typeof useSheetChange>;

/**
 * Keeps what is typed in the draft: when a field is left, or after a pause. What could not be saved travels with the next save, and
 * `flush` answers only when everything is kept.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, sheet: CounterSheet, change: Change) {
  const saved = useRef(new Map<string, string>());
  const fields = sheet.sections.flatMap((section) => section.fields);
  const asked = useRef(fields);
  useEffect(() => {
    asked.current = fields;
    for (const { id, value = '' } of fields) if (!saved.current.has(id)) saved.current.set(id, value);
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { mutateAsync } = change;

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (form.current === null) return;
    const answers = changedAnswers(asked.current, new FormData(form.current), saved.current);
    if (Object.keys(answers).length === 0) return;
    await mutateAsync(() => saveAnswers(sheet.id, answers));
    for (const [id, answer] of Object.entries(answers)) saved.current.set(id, answer);
  }, [form, mutateAsync, sheet.id]);

  // Heard on the form itself: it need not know that it is kept. What went wrong stands in `change`, for the note above the form.
  useEffect(() => {
    const room = form.current;
    const keep = () => void flush().catch(() => undefined);
    const soon = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, PAUSE_MS);
    };
    room?.addEventListener('input', soon);
    room?.addEventListener('focusout', keep);
    return () => {
      clearTimeout(timer.current);
      room?.removeEventListener('input', soon);
      room?.removeEventListener('focusout', keep);
    };
  }, [form, flush]);
  return { flush };
}
