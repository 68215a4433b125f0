import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Streams } from '../../../src/platform/log/index.ts';

/** What the samples need of one kind of stream. */
export type Kind = Pick<Streams<object, { type: string }>, 'name' | 'schemas' | 'read'>;

const SOURCE = new URL('../../../src/', import.meta.url).pathname;

/** Every kind of stream that the source defines. Throws when a file makes one that nobody else can see: it could not be verified either. */
export async function findKinds(): Promise<Kind[]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => readFileSync(join(SOURCE, file), 'utf8').includes('new Streams'));
  const kinds = await Promise.all(files.toSorted().map(kindsIn));
  return kinds.flat().toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

async function kindsIn(file: string): Promise<Kind[]> {
  const exported: Record<string, unknown> = await import(pathToFileURL(join(SOURCE, file)).href);
  const kinds = Object.values(exported).filter(
    (value): value is Streams<object, { type: string }> => value instanceof Streams,
  );
  if (kinds.length === 0) throw new Error(`${file} makes streams and does not export them`);
  return kinds;
}
