/** Beside the results. */
const PARTS = ['incoming', 'balance', 'share'] as const;

/** Where somebody is in the issuing window, as the address keeps it: a hall, a part, a case or a theme case by its id. */
export type IssuingPlace = { hall?: string; part?: (typeof PARTS)[number]; case?: string; theme?: string };

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What an address asks for; whatever else it says is left out. */
export function issuingPlaceOf(search: Readonly<Record<string, unknown>>): IssuingPlace {
  const { hall, part, case: of, theme } = search;
  const known = PARTS.find((one) => one === part);
  return {
    ...(typeof hall === 'string' && /^[\w.-]{1,80}$/.test(hall) && { hall }),
    ...(known !== undefined && { part: known }),
    ...(typeof of === 'string' && ID.test(of) && { case: of }),
    ...(typeof theme === 'string' && ID.test(theme) && { theme }),
  };
}
