import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where material of others may lie: a folder that the environment names, or `shared/oracles` beside the project. Never part of it. */
const FOLDER = process.env['ONEWINDOW_ORACLES'] ?? fileURLToPath(new URL('../../../shared/oracles/', import.meta.url));

export type OracleFile = { name: string; bytes: Uint8Array };

/** Files of one kind of third-party material; none, said aloud, where the material is not here. */
export async function readOracles(kind: string, ending: string): Promise<OracleFile[]> {
  const folder = join(FOLDER, kind);
  const names = await readdir(folder).catch(() => []);
  const wanted = names.filter((name) => name.endsWith(ending)).sort();
  if (wanted.length === 0) sayMissing(kind);
  return Promise.all(wanted.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}

/** The folder of one kind of third-party material; undefined, said aloud, where it is not here. */
export async function findOracleFolder(kind: string): Promise<string | undefined> {
  const folder = join(FOLDER, kind);
  const names = await readdir(folder).catch(() => []);
  if (names.length > 0) return folder;
  sayMissing(kind);
  return undefined;
}

const sayMissing = (kind: string) =>
  console.warn(`SKIPPED third-party ${kind}: none in ${join(FOLDER, kind)}; ONEWINDOW_ORACLES names another place`);
