import { useEffect, type RefObject } from 'react';
import type { CaseAct } from '../../../modules/intake/cases/contract.ts';
import { SEND } from '../keys/bindings.ts';
import { useCommand, useShortcuts } from '../keys/KeyRoom.tsx';
import { commandOf } from './act-commands.ts';
import { isCaseAct, type DeskAct } from './open-form.ts';

/** The keys of an open form, which takes the focus as it opens. */
export function useFormKeys(
  form: RefObject<HTMLFormElement | null>,
  { act, offered, fold }: { act: DeskAct; offered: readonly CaseAct[]; fold: () => void },
) {
  useEffect(() => focusFirst(form.current), [form]);

  useShortcuts((shortcut) => {
    const focus = document.activeElement;
    const inside = focus === null || focus === document.body || form.current?.contains(focus) === true;
    // Whoever writes in another form beside this one sends that one.
    const elsewhere = !inside && focus.closest('form') !== null;
    if (shortcut === SEND && !elsewhere) form.current?.requestSubmit();
    else if (shortcut === 'Escape' && inside) fold();
    else return false;
    return true;
  });

  // Accepting has little or nothing to fill in: the same key again sends it. In any other form a second press does nothing.
  const command = isCaseAct(act) ? commandOf(act, offered) : undefined;
  const again = () => {
    if (act === 'accept') form.current?.requestSubmit();
  };
  useCommand(command ?? 'moveOn', command && again);
}

/** Into the first field, or onto the button where there is nothing to fill in. */
export function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('.act-panel-body :is(input, select, textarea), [data-send]')?.focus();
}

/** A line of the error summary leads into its field; the address keeps the case, not the field. */
export function useSummaryLinks(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const room = form.current;
    const lead = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      if (link === null) return;
      event.preventDefault();
      document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.focus();
    };
    room?.addEventListener('click', lead);
    return () => room?.removeEventListener('click', lead);
  }, [form]);
}
