/** In which order licences are listed. */
const orders = ['all', 'ending', 'renewals'] as const;
export type LicenceOrder = (typeof orders)[number];
export const orderIn = (text: unknown): LicenceOrder => orders.find((one) => one === text) ?? 'all';

/** Which licences are listed: with these words, or in this order. */
export type LicencePlace = { words?: string; order?: LicenceOrder };

export function licencePlaceOf({ words, order }: Record<string, unknown>): LicencePlace {
  return {
    ...(typeof words === 'string' && words !== '' && { words: words.slice(0, 200) }),
    ...(order !== undefined && { order: orderIn(order) }),
  };
}
