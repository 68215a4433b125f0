export type Mailed =
  | { outcome: 'accepted'; id: string }
  /** For good: this address, or this letter. */
  | { outcome: 'refused'; reason: string }
  /** Not taken; later it may be. */
  | { outcome: 'postponed'; reason: string }
  /** The connection went while the letter was handed over: taken or not, nobody here knows. */
  | { outcome: 'unknown' };

type SmtpError = { responseCode?: unknown; command?: unknown; code?: unknown };

/**
 * What a failed handing over means (RFC 5321, 4.2.1: 4yz passes, 5yz stays). A lasting refusal counts against the letter only where it
 * was about the recipient or the content; one about us (login, TLS, sender) is the operator's to mend, and the letter waits.
 */
export function outcomeOf(error: unknown, begun: boolean): Exclude<Mailed, { outcome: 'accepted' }> {
  const { responseCode, command, code }: SmtpError = typeof error === 'object' && error !== null ? error : {};
  if (typeof responseCode !== 'number') {
    if (code === 'ETLS' || code === 'EAUTH') return { outcome: 'postponed', reason: 'gatewayRefusesUs' };
    if (code === 'EENVELOPE') return { outcome: 'refused', reason: 'addressRefused' };
    return begun ? { outcome: 'unknown' } : { outcome: 'postponed', reason: 'unreachable' };
  }
  if (responseCode < 500) return { outcome: 'postponed', reason: responseCode === 421 ? 'unreachable' : 'throttled' };
  if (command === 'RCPT TO') return { outcome: 'refused', reason: 'addressRefused' };
  if (command === 'DATA') return { outcome: 'refused', reason: 'messageRefused' };
  return { outcome: 'postponed', reason: 'gatewayRefusesUs' };
}
