import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor } from '../../../test/support/http/doors.ts';
import { createServer, may, type App } from './index.ts';

let folder: string;
let app: App;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ow-tls-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ed25519', '-nodes', '-days', '2', ...subject, '-keyout', key, '-out', certificate],
    {
      stdio: 'ignore',
    },
  );
  app = await createServer({
    gatekeeper: openDoor,
    publicUrl: 'https://localhost',
    production: true,
    tls: { certificate: await readFile(certificate), key: await readFile(key) },
  });
  app.get('/api/how', may('public:read'), ({ protocol }) => ({ protocol }));
  url = await app.listen({ port: 0, host: 'localhost' });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

test('https is served from the configured files, without a proxy', async () => {
  const sent = request(new URL('/api/how', url.replace('http:', 'https:').replace('127.0.0.1', 'localhost')), {
    ca: await readFile(join(folder, 'certificate.pem')),
  }).end();
  const [answer] = await once(sent, 'response');
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  expect(JSON.parse(text)).toEqual({ protocol: 'https' });
  expect(answer.headers['strict-transport-security']).toContain('max-age');
});
