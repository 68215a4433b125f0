import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../../../src/kernel/canonical-json.ts';
import { findKinds, type Kind } from './kinds.ts';
import { sampleOf, type Shape } from './sample.ts';

/** An event as it was released: the shape it had under its number, and one that was recorded so. It stays readable for ever. */
export type Sample = { stream: string; type: string; schema: number; shape: Shape; data: Record<string, unknown> };

const FOLDER = new URL('../../events/', import.meta.url).pathname;
const fileOf = ({ stream, type, schema }: Pick<Sample, 'stream' | 'type' | 'schema'>) =>
  join(stream, `${type}@${schema}.json`);

export function readSamples(folder = FOLDER): Sample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file): Sample => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

/** What is wrong between the program of today and what was released before, as sentences; none when all can still be read. */
export function findFaults(kinds: readonly Kind[], samples: readonly Sample[]): string[] {
  const frozen = new Set(samples.map(fileOf));
  const missing = currentOf(kinds).filter((current) => !frozen.has(fileOf(current)));
  return [
    ...missing.map((current) => `${fileOf(current)} is not frozen yet: run node scripts/freeze-events.mjs`),
    ...samples.flatMap((sample) => {
      const kind = kinds.find(({ name }) => name === sample.stream);
      return kind ? faultsOf(kind, sample) : [`${sample.stream} was released and is gone`];
    }),
  ];
}

function faultsOf(kind: Kind, sample: Sample): string[] {
  const name = fileOf(sample);
  const current = kind.schemas[sample.type];
  if (!current) return [`${name} was released and is gone`];
  if (current.schema === sample.schema && !isOnlyMore(shapeOf(current.data), sample.shape))
    return [
      `${name} was released with another shape: raise its schema number and write an upcast from ${sample.schema}`,
    ];
  try {
    kind.read(sample);
    return [];
  } catch (error) {
    return [`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** The same, but for parts that may be missing: whoever knows the released shape reads past those (ADR 44). */
function isOnlyMore(shape: Shape, released: Shape): boolean {
  const known = Object.entries(shape.properties ?? {}).filter(([name]) => released.properties?.[name] !== undefined);
  return canonicalJson({ ...shape, properties: Object.fromEntries(known) }) === canonicalJson(released);
}

const shapeOf = (schema: object): Shape => JSON.parse(JSON.stringify(schema));

const currentOf = (kinds: readonly Kind[]) =>
  kinds.flatMap(({ name, schemas }) =>
    Object.entries(schemas).map(([type, { schema, data }]) => ({ stream: name, type, schema, shape: shapeOf(data) })),
  );

/** Writes a sample of every event type that has none under its number. Never touches one that is there. Answers what it wrote. */
export async function freeze(folder = FOLDER): Promise<string[]> {
  const unfrozen = currentOf(await findKinds()).filter((current) => !existsSync(join(folder, fileOf(current))));
  return unfrozen.map((current) => {
    const file = fileOf(current);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${JSON.stringify({ ...current, data: sampleOf(current.shape) }, null, 2)}\n`);
    return file;
  });
}
