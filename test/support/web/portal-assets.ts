import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Assets } from '../../../src/web/portal/layout/frame.ts';

/** What `scripts/build-portal.mjs` makes, built afresh into a temporary folder. */
export type BuiltPortal = { assets: Assets; read: (address: string) => Promise<Buffer>; remove: () => Promise<void> };

export async function buildPortal(): Promise<BuiltPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-portal-'));
  await promisify(execFile)(process.execPath, ['scripts/build-portal.mjs', folder]);
  return {
    assets: assetsOf(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))),
    read: (address) => readFile(join(folder, address.replace('/assets/', ''))),
    remove: () => rm(folder, { recursive: true }),
  };
}

function assetsOf(manifest: unknown): Assets {
  const text = (key: string) => {
    const value: unknown = Object(manifest)[key];
    if (typeof value !== 'string') throw new TypeError(`the manifest names no ${key}`);
    return value;
  };
  return {
    stylesheet: text('stylesheet'),
    script: text('script'),
    icon: text('icon'),
    offlineScript: text('offlineScript'),
    worker: text('worker'),
  };
}
