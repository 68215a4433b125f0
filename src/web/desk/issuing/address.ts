/** Where somebody is in the issuing window, as the address keeps it: a hall, a part, a case by its id. */
export type IssuingPlace = { hall?: string; part?: 'balance' | 'share'; case?: string };

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What an address asks for; whatever else it says is left out. */
export function issuingPlaceOf(search: Readonly<Record<string, unknown>>): IssuingPlace {
  const { hall, part, case: of } = search;
  return {
    ...(typeof hall === 'string' && /^[\w.-]{1,80}$/.test(hall) && { hall }),
    ...((part === 'balance' || part === 'share') && { part }),
    ...(typeof of === 'string' && ID.test(of) && { case: of }),
  };
}
