import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Language } from '../../../kernel/language.ts';
import { loadDecisions, type Decisions } from '../../../modules/decisions/index.ts';
import type { InputRefusal } from '../command.ts';
import { decideWording } from './wording.ts';

/** The decisions of a file. What it imports is looked for in the files beside it, and nowhere else. */
export async function readDecisions(file: string, language: Language): Promise<Result<Decisions, InputRefusal>> {
  const say = decideWording[language];
  const bytes = await readBytes(file);
  if (!bytes.ok) return no({ code: 'fileUnreadable', message: say.unreadable(file, bytes.error) });
  const alone = loadDecisions(bytes.value);
  const imports = !alone.ok && alone.error.some(({ code }) => code === 'importUnknown');
  const decisions = imports ? loadDecisions(bytes.value, await readBeside(file)) : alone;
  if (decisions.ok) return decisions;
  const [first] = decisions.error;
  if (first === undefined) throw new Error('a refusal says why');
  return no({ code: first.code, message: say.refused[first.code](file, first.element ?? '', first.detail) });
}

export async function readBytes(file: string): Promise<Result<Uint8Array, string>> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  return bytes instanceof Error ? no(bytes.code ?? bytes.message) : ok(bytes);
}

/** The other DMN files of a folder, as many as a person keeps together. */
async function readBeside(file: string): Promise<Uint8Array[]> {
  const folder = dirname(file);
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => name.endsWith('.dmn') && name !== basename(file)).toSorted();
  return Promise.all(others.slice(0, 50).map((name) => readFile(join(folder, name))));
}
