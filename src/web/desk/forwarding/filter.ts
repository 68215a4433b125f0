import type { ForwardingQuery } from '../../../modules/intake/forwarding/contract.ts';

export const WHATS = ['forward', 'receipt', 'decision'] as const;

/** What an address asks for; whatever else it says is left out. */
export function forwardingFilterOf(search: Readonly<Record<string, unknown>>): ForwardingQuery {
  const what = WHATS.find((known) => known === search['what']);
  return what === undefined ? {} : { what };
}
