import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { CounterSheet } from '../../../modules/intake/counter/contract.ts';
import { saveAnswers } from '../../api/counter.ts';
import { changedAnswers } from './typed-sheet.ts';
import type { useSheetChange } from './use-sheet.ts';

/** Long enough not to save between two letters of a word. */
const PAUSE_MS = 800;

type Change = ReturnType<typeof useSheetChange>;

/**
 * Keeps what is typed in the draft: when a field is left, or after a pause; one save at a time, and what could not be saved travels with
 * the next. `close` answers once everything is kept, and from then on nothing is kept until `reopen`: a sheet that is being handed in
 * would refuse it.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, sheet: CounterSheet, change: Change) {
  const saved = useRef(new Map<string, string>());
  const fields = sheet.sections.flatMap((section) => section.fields.filter(({ locked }) => !locked));
  const asked = useRef(fields);
  useEffect(() => {
    asked.current = fields;
    for (const { id, value = '' } of fields) if (!saved.current.has(id)) saved.current.set(id, value);
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef(Promise.resolve());
  const closed = useRef(false);
  const { mutateAsync } = change;

  const save = useCallback(async () => {
    if (form.current === null) return;
    const answers = changedAnswers(asked.current, new FormData(form.current), saved.current);
    if (Object.keys(answers).length === 0) return;
    await mutateAsync(() => saveAnswers(sheet.id, answers));
    for (const [id, answer] of Object.entries(answers)) saved.current.set(id, answer);
  }, [form, mutateAsync, sheet.id]);
  // What is asked for while a save is under way looks again, after it, whether anything is left to save.
  const inTurn = useCallback(() => {
    clearTimeout(timer.current);
    saving.current = saving.current.then(save, save);
    return saving.current;
  }, [save]);

  // Heard on the form itself: it need not know that it is kept. What went wrong stands in `change`, for the note above the form.
  useEffect(() => {
    const room = form.current;
    const keep = () => void (closed.current || inTurn().catch(() => undefined));
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
  }, [form, inTurn]);

  const close = useCallback(async () => {
    closed.current = true;
    await inTurn();
  }, [inTurn]);
  const reopen = useCallback(() => {
    closed.current = false;
  }, []);
  return { close, reopen };
}
