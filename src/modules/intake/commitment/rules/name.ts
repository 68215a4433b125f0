/** The name that is written under a text, as far as spelling goes. */
const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/gu, '');

/** Whether whoever signs wrote the name of who has to: another's name binds nobody. */
export const isSignedBy = (written: string, name: string): boolean =>
  plain(written) !== '' && plain(written) === plain(name);
