import { once } from 'node:events';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { KeptMessages } from './kept.ts';
import { readLetter } from './letter.ts';

/** How a mail server can be made to fail. Numbers count down with each letter; the others hold until they are changed. */
export type MailFaults = {
  /** So many letters are answered with 451: try again later. */
  throttle: number;
  /** So many are taken, and the connection is cut instead of answering. */
  cutAfterTaking: number;
  /** Mailboxes that do not exist: 550. */
  refuse: readonly string[];
};

export const noMailFaults: MailFaults = { throttle: 0, cutAfterTaking: 0, refuse: [] };

export type MailSimulator = { port: number; kept: KeptMessages; faults: MailFaults; close(): Promise<void> };

type Opening = { port: number; user?: string; password?: string; tls?: { key: string; cert: string } };

/** SIMULATOR 模拟器: a mail server that speaks SMTP, keeps what it is given in memory and passes nothing on. */
export async function openMailSimulator({ port, user, password, tls }: Opening): Promise<MailSimulator> {
  const kept = new KeptMessages();
  const simulator: MailSimulator = { port, kept, faults: { ...noMailFaults }, close: () => Promise.resolve() };
  const server = new SMTPServer({
    logger: false,
    banner: 'SIMULATOR',
    authOptional: user === undefined,
    allowInsecureAuth: true,
    ...(tls ?? { disabledCommands: ['STARTTLS'] }),
    onAuth: (given, _session, done) =>
      given.username === user && given.password === password ? done(null, { user }) : done(reply(535, 'no')),
    onRcptTo: ({ address }, _session, done) => {
      const { throttle, refuse } = simulator.faults;
      if (refuse.includes(address)) return done(reply(550, 'no such mailbox'));
      if (throttle === 0) return done();
      simulator.faults = { ...simulator.faults, throttle: throttle - 1 };
      return done(reply(451, 'try again later'));
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
      read(stream)
        .then((text) => {
          kept.add({
            ...readLetter(text),
            to,
            at: new Date().toISOString(),
            state: session.secure ? '250 TLS' : '250',
          });
          if (!cuts(simulator)) return done();
          for (const connection of server.connections) connection.close();
          return undefined;
        })
        .catch(() => done(reply(451, 'not read')));
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('a listening server has no port');
  simulator.port = address.port;
  simulator.close = () => new Promise((resolve) => server.close(() => resolve()));
  return simulator;
}

function cuts(simulator: MailSimulator): boolean {
  const { cutAfterTaking } = simulator.faults;
  if (cutAfterTaking === 0) return false;
  simulator.faults = { ...simulator.faults, cutAfterTaking: cutAfterTaking - 1 };
  return true;
}

const reply = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

async function read(stream: SMTPServerDataStream): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}
