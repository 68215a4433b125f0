/** What a mail server of our kind takes: ASCII, no quoting, a domain with a dot. Longer ones no mailbox has (RFC 5321, 4.5.3.1). */
const EMAIL = /^[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;

/** An e-mail address in its one spelling, however it was typed; undefined for what is none. */
export function normalEmail(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text.length > 200 || !EMAIL.test(text) || text.includes('..')) return undefined;
  const at = text.lastIndexOf('@');
  return `${text.slice(0, at)}@${text.slice(at + 1).toLowerCase()}`;
}

/** Mainland mobile numbers only: others are not reached by the county's gateway. */
export const isMobile = (phone: string): boolean => /^1[3-9]\d{9}$/.test(phone);
