/** What stands in a form: by field name all its values, as a browser would send them. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export function typedIn(form: FormData): Typed {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter(isText)]));
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The text of a field, without the blanks around it; empty when nothing was typed. */
export const textIn = (typed: Typed, name: string): string => (typed[name]?.[0] ?? '').trim();

/** Whether there is anything in a form that somebody would miss. */
export const isBlank = (typed: Typed): boolean =>
  Object.values(typed).every((values) => values.every((value) => value.trim() === ''));

/** What a browser had stored of a form; nothing when that cannot be read. */
export function storedTyped(text: string | null): Typed {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, string[]] => isValues(entry[1])),
    );
  } catch {
    return {};
  }
}

const isValues = (value: unknown) => Array.isArray(value) && value.every(isText);
