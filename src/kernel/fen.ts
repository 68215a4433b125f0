import { no, ok, type Result } from './result.ts';

declare const brand: unique symbol;

/** Money is an integer number of fen; yuan exist only on screens and in documents. */
export type Fen = number & { readonly [brand]: 'Fen' };

/** Throws when the amount is not a whole number of fen that a computer holds exactly. */
export function fen(amount: number): Fen {
  const exact = amount === 0 ? 0 : amount;
  if (!isFen(exact)) throw new RangeError(`not whole fen: ${amount}`);
  return exact;
}

const isFen = (amount: number): amount is Fen => Number.isSafeInteger(amount);

/** The sum. Throws rather than lose a fen. */
export const sumFen = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => fen(total + amount), fen(0));

/** `1250` → `12.50`: the amount in yuan as people write it, without sign of currency or thousands. */
export function yuanText(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Reads yuan with at most two decimals, e.g. `12`, `12.5`, `12.50`; anything else is refused, never rounded. */
export function parseYuan(text: string): Result<Fen, { code: 'notYuan' }> {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return no({ code: 'notYuan' });
  const [, sign, yuan = '', decimals = ''] = match;
  const amount = Number(yuan + decimals.padEnd(2, '0'));
  return ok(fen(sign === '-' ? -amount : amount));
}
