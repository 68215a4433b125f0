import { unfitnessOf, type Shortcut, type Unfitness } from './shortcut.ts';

/** What keys can do, in the order in which the settings list it. `moveOn` is the act that the state of a case asks for. */
export const COMMANDS = [
  'moveOn',
  'askCorrection',
  'refuseAcceptance',
  'extend',
  'procedure',
  'endProcedure',
  'hearing',
  'readCard',
  'capture',
  'nextCase',
  'previousCase',
  'search',
  'note',
  'otherPane',
  'printReceipt',
  'nextMatter',
  'nextPerson',
] as const;
export type Command = (typeof COMMANDS)[number];

export type Bindings = Readonly<Record<Command, Shortcut>>;

export const usualBindings: Bindings = {
  moveOn: 'F8',
  askCorrection: 'F10',
  refuseAcceptance: 'Shift+F8',
  extend: 'F9',
  procedure: 'Shift+F9',
  endProcedure: 'Alt+K',
  hearing: 'Alt+G',
  readCard: 'F4',
  capture: 'F6',
  nextCase: 'Alt+ArrowDown',
  previousCase: 'Alt+ArrowUp',
  search: 'F3',
  note: 'Alt+N',
  otherPane: 'Alt+L',
  printReceipt: 'Alt+P',
  nextMatter: 'Alt+M',
  nextPerson: 'Alt+J',
};

/** Sends the form that is open. The same everywhere, so it is not remapped. */
export const SEND: Shortcut = 'Ctrl+Enter';

export type Misfit = { code: Unfitness } | { code: 'taken'; by: Command };

/** Why a command cannot have this shortcut; undefined when it can. */
export function misfitOf(shortcut: Shortcut, command: Command, bindings: Bindings): Misfit | undefined {
  const unfitness = unfitnessOf(shortcut);
  if (unfitness) return { code: unfitness };
  const by = COMMANDS.find((other) => other !== command && bindings[other] === shortcut);
  return by && { code: 'taken', by };
}

export const commandOf = (shortcut: Shortcut, bindings: Bindings): Command | undefined =>
  COMMANDS.find((command) => bindings[command] === shortcut);

/** What a browser had stored; keys that do not fit any more, or that two commands claim, fall back to the usual ones. */
export function storedBindings(text: string | null): Bindings {
  const stored = new Map(entriesIn(text));
  const bindings = { ...usualBindings };
  for (const command of COMMANDS) {
    const shortcut = stored.get(command);
    if (typeof shortcut === 'string' && unfitnessOf(shortcut) === undefined) bindings[command] = shortcut;
  }
  return new Set(Object.values(bindings)).size === COMMANDS.length ? bindings : usualBindings;
}

function entriesIn(text: string | null): [string, unknown][] {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    return typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  } catch {
    return [];
  }
}
