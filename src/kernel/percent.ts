/** A share between 0 and 1 with one digit: `96.3%`. What is not all is never written as all, nor what is not nothing as nothing. */
export function percentText(share: number): string {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`not a share: ${share}`);
  const rounded = Math.round(share * 1_000);
  const tenths = share > 0 && share < 1 ? Math.min(Math.max(rounded, 1), 999) : rounded;
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
