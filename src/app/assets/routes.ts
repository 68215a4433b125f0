import statics from '@fastify/static';
import { Type } from 'typebox';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alsoConnectTo, may, withStyleNonce, type App } from '../../platform/http/index.ts';
import { deskFolder, portalFolder } from './places.ts';

/** What a name with a hash in it stands for never changes: browsers may keep it for ever. */
const FOR_EVER = { maxAge: '365d', immutable: true } as const;

/** A name without folders, so that nothing outside is reached. */
const File = Type.Object({ file: Type.String({ pattern: String.raw`^[\w-]+(\.[\w-]+)+$`, maxLength: 200 }) });

/** Files of the portal and of the desk, compressed when they were built. */
export async function assetRoutes(app: App, desk: DeskSetting): Promise<void> {
  await app.register(statics, { serve: false, preCompressed: true });
  const route = { ...may('public:read'), schema: { params: File } };
  app.get('/assets/:file', route, ({ params }, reply) => reply.sendFile(params.file, portalFolder, FOR_EVER));
  app.get('/desk/assets/:file', route, ({ params }, reply) =>
    reply.sendFile(params.file, join(deskFolder, 'assets'), FOR_EVER),
  );
  await deskRoutes(app, desk);
}

/** Where the program with card reader and document camera listens on each clerk's own computer; undefined where no clerk has one. */
type DeskSetting = { bridgePort: number | undefined };

/**
 * The desk is one page; its addresses are its own. The page holds nothing of anybody: what it shows it asks the API for. It alone may
 * speak to a program of the computer that it is shown on.
 */
async function deskRoutes(app: App, { bridgePort }: DeskSetting): Promise<void> {
  const page = await readFile(join(deskFolder, 'index.html'), 'utf8');
  for (const url of ['/desk', '/desk/*']) {
    app.get(url, { ...may('public:read'), ...withStyleNonce }, (_request, reply) => {
      if (bridgePort !== undefined) alsoConnectTo(reply, `ws://127.0.0.1:${bridgePort}`);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(
          page
            .replaceAll('__CSP_NONCE__', reply.cspNonce.style)
            .replaceAll('__BRIDGE_PORT__', String(bridgePort ?? 'none')),
        );
    });
  }
}
