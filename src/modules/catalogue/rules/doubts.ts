import type { Item } from '../contract/item.ts';
import type { Doubt } from '../contract/words.ts';

/** What an entry says of its own certainty. Whoever shows the entry shows these beside it. */
export function doubtsOf(item: Item): Doubt[] {
  const unsure = item.legalBasis.filter(({ confidence }) => confidence !== 'high').map(({ law }) => law);
  return [
    ...(item.promisedLimit.flag ? [{ about: 'promisedLimit' as const, kind: 'typical' as const }] : []),
    ...(item.visits.flag ? [{ about: 'visits' as const, kind: 'typical' as const }] : []),
    { about: 'steps', kind: item.modelled === 'by hand' ? 'typical' : 'unconfirmed' },
    ...(unsure.length > 0
      ? [{ about: 'legalBasis' as const, kind: 'unchecked' as const, note: unsure.join('、') }]
      : []),
    ...(item.nationalBaseCode === null ? [{ about: 'code' as const, kind: 'unconfirmed' as const }] : []),
    { about: 'scope', kind: 'unchecked', note: item.basisScope },
  ];
}
