/** A key with its modifiers in a fixed order, as it is stored and announced: `F8`, `Alt+ArrowDown`, `Ctrl+Enter`. */
export type Shortcut = string;

/** What a keyboard event tells. By `code`, the place on the keyboard, so that an input method or a layout changes nothing. */
export type Stroke = { code: string; ctrlKey: boolean; altKey: boolean; shiftKey: boolean; metaKey: boolean };

const MODIFIER = /^(Control|Alt|Shift|Meta|OS)(Left|Right)?$/;

/** The stroke as a shortcut; undefined while only modifiers are held. */
export function shortcutOf({ code, ctrlKey, altKey, shiftKey, metaKey }: Stroke): Shortcut | undefined {
  if (code === '' || MODIFIER.test(code)) return undefined;
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'].filter(Boolean);
  return [...held, nameOf(code)].join('+');
}

const nameOf = (code: string) => code.replace(/^(Key|Digit|Numpad(?=\d))/, '').replace(/^NumpadEnter$/, 'Enter');

const SIGN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** As it is printed on a button: `Alt+↓`. */
export const shortcutText = (shortcut: Shortcut) =>
  shortcut
    .split('+')
    .map((part) => SIGN[part] ?? part)
    .join('+');

/** Why a shortcut will not do, whoever else has it. */
export type Unfitness = 'bareKey' | 'browserKey';

const FUNCTION_KEY = /^F([1-9]|1\d|2[0-4])$/;

/** What browsers and systems keep for themselves, and what moves about in a page. */
const BROWSER_KEYS = new Set([
  ...['F1', 'F5', 'F11', 'F12', 'Alt+F4', 'Shift+F10', 'Ctrl+F4', 'Ctrl+F5'],
  ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Tab', 'Ctrl+Tab', 'Ctrl+Shift+Tab', 'Ctrl+Enter'],
  ...['A', 'C', 'F', 'L', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z'].map((letter) => `Ctrl+${letter}`),
  ...['I', 'J', 'N', 'T', 'R'].map((letter) => `Ctrl+Shift+${letter}`),
]);

/** Never bare letters: they belong to the text that somebody types and to screen readers. */
export function unfitnessOf(shortcut: Shortcut): Unfitness | undefined {
  const parts = shortcut.split('+');
  const isFunctionKey = FUNCTION_KEY.test(parts.at(-1) ?? '');
  if (!isFunctionKey && !parts.includes('Ctrl') && !parts.includes('Alt')) return 'bareKey';
  const opensMaterial = /^Alt\+[1-9]$/.test(shortcut);
  return opensMaterial || parts.includes('Meta') || BROWSER_KEYS.has(shortcut) ? 'browserKey' : undefined;
}
