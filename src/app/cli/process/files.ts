import { readFile } from 'node:fs/promises';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Call, InputRefusal } from '../command.ts';
import { processWording } from './wording.ts';

export type ModelFile = { file: string; bytes: Uint8Array };

/** The files that a call names, in their order. None, or one that cannot be read, is a mistake of the call. */
export async function readFiles({ positionals, language }: Call): Promise<Result<ModelFile[], InputRefusal>> {
  const say = processWording[language];
  if (positionals.length === 0) return no({ code: 'nothing', message: say.nothing });
  const files: ModelFile[] = [];
  for (const file of positionals) {
    const bytes = await readBytes(file);
    if (!bytes.ok) return no({ code: 'fileUnreadable', message: say.unreadable(file, bytes.error) });
    files.push({ file, bytes: bytes.value });
  }
  return ok(files);
}

export async function readBytes(file: string): Promise<Result<Uint8Array, string>> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  return bytes instanceof Error ? no(bytes.code ?? bytes.message) : ok(bytes);
}

/** Results in the order of the files and of the processes in them; of a single file also the result of its main process as itself. */
export const processDocument = (results: readonly { file: string }[], main: object | undefined): object =>
  new Set(results.map(({ file }) => file)).size === 1 ? { ...main, results } : { results };
