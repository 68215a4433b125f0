/** How many digits the code of a paper has: year and serial are no secret, so the code alone keeps strangers out. */
export const CODE_DIGITS = 8;

/** `202600001` of `金审不收字〔2026〕第00001号`, or of what somebody copied from the paper: only year and serial are asked for. */
export const lookUpNumber = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 20);
