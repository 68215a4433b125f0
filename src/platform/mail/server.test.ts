import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasOpenssl, makeCertificate } from '../../../test/support/http/certificate.ts';
import { openMailServer, type MailSettings } from './index.ts';

type Letter = { to: string[]; secure: boolean; text: string };

/** A mail server of smtp-server's making, which answers as a test wishes. */
async function openPost(options: SMTPServerOptions = {}): Promise<{ port: number; letters: Letter[]; cut(): void }> {
  const letters: Letter[] = [];
  const sockets: Socket[] = [];
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (piece: Buffer) => (text += piece.toString()));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        letters.push({ to, secure: session.secure, text });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  listening.on('connection', (socket) => sockets.push(socket));
  await once(listening, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return {
    port: (listening.address() as AddressInfo).port,
    letters,
    cut: () => sockets.forEach((socket) => socket.destroy()),
  };
}

const serverAt = (port: number, choices: Partial<MailSettings> = {}) =>
  openMailServer({
    host: '127.0.0.1',
    port,
    security: 'none',
    user: undefined,
    password: undefined,
    from: '一窗 <window@county.example>',
    ca: undefined,
    ...choices,
  });

const mail = {
  to: 'li@example.com',
  subject: '您的申请已受理',
  text: '您的申请已受理。\n请在网上查看。\n',
  id: '0190-1',
};

const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode });
const contentOf = ({ text }: Letter) => Buffer.from(text.split('\r\n\r\n')[1] ?? '', 'base64').toString();

describe('a letter', () => {
  test('arrives with subject, sender, text and our own name for it', async () => {
    const post = await openPost();
    expect(await serverAt(post.port).send(mail)).toEqual({ outcome: 'accepted', id: '0190-1' });
    const [letter] = post.letters;
    if (!letter) throw new Error('no letter');
    expect(letter.to).toEqual(['li@example.com']);
    expect(letter.text).toContain('Message-ID: <0190-1@county.example>');
    expect(letter.text).toContain('Auto-Submitted: auto-generated');
    expect(contentOf(letter)).toBe(mail.text);
  });

  test.skipIf(!hasOpenssl)('goes under TLS where that is asked for, to whom the county trusts', async () => {
    const { key, cert } = makeCertificate();
    const post = await openPost({ key, cert, disabledCommands: [] });
    const trusting = serverAt(post.port, { security: 'startTls', ca: cert });
    expect(await trusting.send(mail)).toEqual({ outcome: 'accepted', id: '0190-1' });
    expect(post.letters).toMatchObject([{ secure: true }]);
    const untrusting = serverAt(post.port, { security: 'startTls' });
    expect(await untrusting.send(mail)).toMatchObject({ outcome: 'postponed' });
    expect(post.letters).toHaveLength(1);
  });

  test('does not go in clear where TLS is asked for and the server has none', async () => {
    const post = await openPost();
    expect(await serverAt(post.port, { security: 'startTls' }).send(mail)).toEqual({
      outcome: 'postponed',
      reason: 'gatewayRefusesUs',
    });
    expect(post.letters).toEqual([]);
  });
});

describe('what the server answers', () => {
  test.each<[string, SMTPServerOptions, object]>([
    [
      'no such recipient',
      { onRcptTo: (_address, _session, done) => done(refusal(550)) },
      { outcome: 'refused', reason: 'addressRefused' },
    ],
    [
      'not now',
      { onRcptTo: (_address, _session, done) => done(refusal(451)) },
      { outcome: 'postponed', reason: 'throttled' },
    ],
    [
      'not such a letter',
      { onData: (stream, _session, done) => void stream.resume().on('end', () => done(refusal(554))) },
      { outcome: 'refused', reason: 'messageRefused' },
    ],
    [
      'not from us',
      { onMailFrom: (_address, _session, done) => done(refusal(550)) },
      { outcome: 'postponed', reason: 'gatewayRefusesUs' },
    ],
  ])('%s', async (_name, options, expected) => {
    const post = await openPost(options);
    expect(await serverAt(post.port).send(mail)).toEqual(expected);
  });

  test('a wrong password is the operator’s to mend', async () => {
    const post = await openPost({ onAuth: (_auth, _session, done) => done(refusal(535)), allowInsecureAuth: true });
    const server = serverAt(post.port, { user: 'county', password: 'wrong' });
    expect(await server.send(mail)).toEqual({ outcome: 'postponed', reason: 'gatewayRefusesUs' });
    expect(await server.check()).toBe('EAUTH');
  });

  test('nobody listens there', async () => {
    expect(await serverAt(1).send(mail)).toEqual({ outcome: 'postponed', reason: 'unreachable' });
    expect(await serverAt(1).check()).toBe('ESOCKET');
  });

  test('nothing, because the connection went when the letter was handed over: then nobody knows', async () => {
    const post = await openPost({ onData: (stream) => void stream.resume().on('end', () => post.cut()) });
    expect(await serverAt(post.port).send(mail)).toEqual({ outcome: 'unknown' });
  });

  test('ready', async () => {
    expect(await serverAt((await openPost()).port).check()).toBe('ready');
  });
});
