const DIGITS_AND_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** GB 32100: no I, O, S, V, Z, which are mistaken for 1, 0, 5, U, 2. */
const USCC_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The 18th character of a citizen's number over the first 17 digits (GB 11643—1999, ISO 7064 MOD 11-2). */
export function citizenCheck(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return '10X98765432'.charAt(weightedSum(first17, weights, DIGITS_AND_LETTERS) % 11);
}

/** The ninth character of an organisation code over the first eight (GB 11714—1997). */
export function organisationCheck(first8: string): string {
  const rest = 11 - (weightedSum(first8, [3, 7, 9, 10, 5, 8, 4, 2], DIGITS_AND_LETTERS) % 11);
  return '0123456789X0'.charAt(rest);
}

/** The 18th character of a unified social credit code over the first 17 (GB 32100—2015). */
export function usccCheck(first17: string): string {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  return USCC_CHARACTERS.charAt((31 - (weightedSum(first17, weights, USCC_CHARACTERS) % 31)) % 31);
}

/** ISO 7064 MOD 37,36: the check character of a licence identifier over digits and capitals (GB/T 36904). */
export function mod3736(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + DIGITS_AND_LETTERS.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return DIGITS_AND_LETTERS.charAt((37 - product) % 36);
}

/** A character outside the alphabet would count as −1 and pass unnoticed, so callers test the shape first; here it is a bug. */
function weightedSum(text: string, weights: readonly number[], alphabet: string): number {
  return weights.reduce((sum, weight, index) => {
    const value = alphabet.indexOf(text.charAt(index) || '?');
    if (value < 0) throw new RangeError(`not a character of the code at ${index}: ${text}`);
    return sum + weight * value;
  }, 0);
}
