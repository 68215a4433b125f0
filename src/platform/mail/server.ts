import { createTransport } from 'nodemailer';
import { Readable } from 'node:stream';
import { outcomeOf, type Mailed } from './outcome.ts';

/** A mail server that takes our letters. `from` is the sender as readers see it: an address, or `name <address>`. */
export type MailSettings = {
  host: string;
  port: number;
  /** TLS from the first octet, TLS after a plain greeting and never without, or none at all (this machine only). */
  security: 'tls' | 'startTls' | 'none';
  user: string | undefined;
  password: string | undefined;
  from: string;
  /** Certificates (PEM) by which the server is known; the public authorities' when there are none. */
  ca: string | undefined;
};

/** `id` is our own name for the letter and becomes its Message-ID: sent twice, mail programs show it once. */
export type Mail = { to: string; subject: string; text: string; id: string };

export type MailServer = {
  send(mail: Mail): Promise<Mailed>;
  /** Whether it lets us in: `ready`, or why not. */
  check(): Promise<string>;
};

const PATIENCE_MS = 15_000;

/** A mail server over SMTP (RFC 5321). One connection a letter: a county does not send so many. */
export function openMailServer(settings: MailSettings): MailServer {
  const { host, port, security, user, password = '', from, ca } = settings;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'startTls',
    ignoreTLS: security === 'none',
    ...(user !== undefined && { auth: { user, pass: password } }),
    ...(ca !== undefined && { tls: { ca } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, id }) {
      let begun = false;
      const content = function* () {
        begun = true;
        yield text;
      };
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text: Readable.from(content(), { objectMode: false }),
          textEncoding: 'base64',
          messageId: `<${id}@${domainOf(from)}>`,
          // RFC 3834: no absent reader's program answers us.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'accepted', id };
      } catch (error) {
        return outcomeOf(error, begun);
      }
    },
    check: () =>
      transport.verify().then(
        () => 'ready',
        (error: Error & { code?: string }) => error.code ?? error.message,
      ),
  };
}

const domainOf = (from: string) => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
