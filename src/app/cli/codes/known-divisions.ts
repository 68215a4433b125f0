import { readFile } from 'node:fs/promises';
import { Type } from 'typebox';
import { Value } from 'typebox/value';

const Divisions = Type.Object({ nodes: Type.Array(Type.Object({ code: Type.String() })) });

/** The counties of the shipped table, six digits each: they tell a twelve-digit division from a basic item code. */
export async function loadKnownCounties(): Promise<ReadonlySet<string>> {
  const file = new URL('../../../../data/divisions.json', import.meta.url);
  const { nodes } = Value.Parse(Divisions, JSON.parse(await readFile(file, 'utf8')));
  return new Set(nodes.map(({ code }) => code.slice(0, 6)));
}
