/** Where this browser keeps what the bridge gave it for the pairing code: it is the computer's, whoever signs in. */
export type TokenDrawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'onewindow.bridge';

export const findToken = (drawer: TokenDrawer): string | undefined => {
  const kept = drawer.getItem(KEY);
  return kept !== null && /^[\w-]{43}$/.test(kept) ? kept : undefined;
};

export const keepToken = (drawer: TokenDrawer, token: string): void => drawer.setItem(KEY, token);

export const dropToken = (drawer: TokenDrawer): void => drawer.removeItem(KEY);
