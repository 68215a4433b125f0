export type Fact = { name: string; value: string };

/** What the model was given, one fact a row, as it stands in the record; undefined where it was erased. */
export function factsOf(inputs: string | null): Fact[] | undefined {
  if (inputs === null) return undefined;
  const facts: unknown = JSON.parse(inputs);
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).map(([name, value]: [string, unknown]) => ({ name, value: textOf(value) }));
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(textOf).join('、');
  return String(value);
}
