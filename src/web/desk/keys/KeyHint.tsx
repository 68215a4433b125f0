import { shortcutText, type Shortcut } from './shortcut.ts';

/** The key that does the same, printed on its button. Screen readers hear it from `aria-keyshortcuts`. */
export function KeyHint({ shortcut }: { shortcut: Shortcut }) {
  return (
    <kbd className="key" aria-hidden="true">
      {shortcutText(shortcut)}
    </kbd>
  );
}

/** As ARIA writes it. */
export const ariaShortcut = (shortcut: Shortcut) => shortcut.replace('Ctrl', 'Control');
