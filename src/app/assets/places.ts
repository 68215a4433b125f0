import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Assets } from '../../web/portal/layout/frame.ts';

/** What the build made, whether this file runs from `src/` or from `dist/`. */
const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** The style sheet, script and icon of the citizen's pages; every name carries a hash of its content. */
export const portalFolder = join(dist, 'assets/portal');

/** The desk: `index.html`, and `assets/` with hashed names. */
export const deskFolder = join(dist, 'web/desk');

const Manifest = Type.Object({
  stylesheet: Type.String(),
  script: Type.String(),
  icon: Type.String(),
  offlineScript: Type.String(),
  worker: Type.String(),
});

/** Under which addresses the pages find their assets. Throws when nothing was built. */
export async function readPortalAssets(): Promise<Assets> {
  const file = join(portalFolder, 'manifest.json');
  return Value.Parse(Manifest, JSON.parse(await readFile(file, 'utf8')));
}
