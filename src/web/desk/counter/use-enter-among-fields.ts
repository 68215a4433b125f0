import { useEffect, type RefObject } from 'react';

/** Enter and Shift+Enter go to the next and the previous field, as at a till; a text keeps its lines, a button its act. */
export function useEnterAmongFields(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const room = form.current;
    const move = (event: KeyboardEvent) => {
      const { target } = event;
      if (room === null || event.key !== 'Enter' || event.ctrlKey || event.altKey || event.isComposing) return;
      const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (!isField || target.type === 'file' || target.type === 'submit') return;
      event.preventDefault();
      const fields = [...room.querySelectorAll<HTMLElement>(FIELDS)];
      fields[fields.indexOf(target) + (event.shiftKey ? -1 : 1)]?.focus();
    };
    room?.addEventListener('keydown', move);
    return () => room?.removeEventListener('keydown', move);
  }, [form]);
}

const FIELDS = 'input:not([type=hidden]), select, textarea, button[type=submit]';
