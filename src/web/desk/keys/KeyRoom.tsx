import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { commandOf, storedBindings, usualBindings, type Bindings, type Command } from './bindings.ts';
import { shortcutOf, type Shortcut } from './shortcut.ts';

/** Answers whether it took the stroke; what nobody takes is the browser's. */
type Listener = (shortcut: Shortcut) => boolean;

type Keys = {
  bindings: Bindings;
  rebind: (command: Command, shortcut: Shortcut) => void;
  reset: () => void;
  /** Hears strokes until the returned function is called; the last to listen is asked first. */
  listen: (listener: Listener) => () => void;
};

const STORE = 'onewindow.keys';
const KeysContext = createContext<Keys | undefined>(undefined);

/** The keyboard of the desk: one listener on the window, whoever is on the screen asks to hear it. */
export function KeyRoom({ children }: { children: ReactNode }) {
  const [bindings, setBindings] = useState(() => storedBindings(localStorage.getItem(STORE)));
  const listen = useListeners();
  const keys = useMemo(() => {
    const keep = (next: Bindings) => {
      localStorage.setItem(STORE, JSON.stringify(next));
      setBindings(next);
    };
    return {
      bindings,
      listen,
      rebind: (command: Command, shortcut: Shortcut) => keep({ ...bindings, [command]: shortcut }),
      reset: () => keep(usualBindings),
    };
  }, [bindings, listen]);
  return <KeysContext value={keys}>{children}</KeysContext>;
}

function useListeners() {
  const listeners = useRef<Listener[]>([]);
  useEffect(() => {
    let taken: Shortcut | undefined;
    const hear = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (event.defaultPrevented || event.isComposing || shortcut === undefined) return;
      // A key held down is one press: what it opened must not be sent by it.
      if (!event.repeat) taken = listeners.current.findLast((listener) => listener(shortcut)) && shortcut;
      if (taken === shortcut) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return useCallback((listener: Listener) => {
    listeners.current = [...listeners.current, listener];
    return () => {
      listeners.current = listeners.current.filter((other) => other !== listener);
    };
  }, []);
}

export function useKeys(): Keys {
  const keys = use(KeysContext);
  if (keys === undefined) throw new Error('keys are asked for outside of their room');
  return keys;
}

/** Does something on a command's key, as long as there is something to do. */
export function useCommand(command: Command, act: (() => void) | undefined): void {
  const { bindings } = useKeys();
  const onStroke = (shortcut: Shortcut) => {
    const meant = commandOf(shortcut, bindings) === command;
    if (meant) act?.();
    return meant;
  };
  useShortcuts(act && onStroke);
}

/** Hears every stroke; a dialog hears them to keep them from what lies beneath. */
export function useShortcuts(listener: Listener | undefined): void {
  const { listen } = useKeys();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  const hears = listener !== undefined;
  useEffect(() => (hears ? listen((shortcut) => latest.current?.(shortcut) ?? false) : undefined), [hears, listen]);
}
