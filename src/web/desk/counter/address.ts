/** Whom the clerk has before him and what he takes down, as the address keeps it: ids that say nothing about anybody. */
export type CounterPlace = {
  meeting?: string;
  draft?: string;
  theme?: string;
  /** The case, or the theme, whose correction is brought. */
  correct?: string;
  correctTheme?: string;
};

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const KEY = /^[a-z0-9-]{1,80}$/;

const idIn = (text: unknown) => (typeof text === 'string' && ID.test(text) ? text : undefined);

/** What an address asks for; whatever else it says is left out. */
export function counterPlaceOf(search: Readonly<Record<string, unknown>>): CounterPlace {
  const [meeting, draft] = [idIn(search['meeting']), idIn(search['draft'])];
  const { theme } = search;
  const asked = typeof theme === 'string' && KEY.test(theme) ? { theme } : {};
  const [correct, correctTheme] = [idIn(search['correct']), idIn(search['correctTheme'])];
  const corrected = { ...(correct && { correct }), ...(correctTheme && { correctTheme }) };
  return { ...(meeting && { meeting }), ...(draft && { draft }), ...asked, ...corrected };
}
