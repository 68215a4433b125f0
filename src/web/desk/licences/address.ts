/** Which licences are listed: with these words, or in this order. */
export type LicencePlace = { words?: string; order?: 'all' | 'ending' };

export function licencePlaceOf({ words, order }: Record<string, unknown>): LicencePlace {
  return {
    ...(typeof words === 'string' && words !== '' && { words: words.slice(0, 200) }),
    ...((order === 'all' || order === 'ending') && { order }),
  };
}
