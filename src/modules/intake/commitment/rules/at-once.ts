/** The key under which the way of cases on commitment is kept beside the ordinary one of their item. */
export const atOnceKey = (item: string): string => `${item}-commitment`;

/**
 * The entry from which the way of a licence on commitment is drawn: accepted and decided in one sitting, by whoever has the power to decide
 * (国办发〔2020〕42号: a commitment that covers all conditions is decided on the spot).
 */
export const atOnceEntry = <Entry extends { key: string }>(entry: Entry) => ({
  ...entry,
  key: atOnceKey(entry.key),
  handleType: '即办件',
  steps: [],
  modelled: 'generated, unconfirmed',
});
