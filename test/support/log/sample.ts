import * as fc from 'fast-check';

/** JSON Schema as TypeBox writes it, as far as events use it. */
export type Shape = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  items?: Shape;
  pattern?: string;
  format?: string;
  minItems?: number;
  minLength?: number;
  minimum?: number;
};

const TEXTS = ['example', '2026-03-02', 'a'.repeat(64), '370828000000', '110101199003070011'];
const BY_FORMAT: Record<string, string> = {
  uuid: '01890a5d-ac96-774b-bcce-b302099a8057',
  date: '2026-03-02',
  'date-time': '2026-03-02T01:00:00.000Z',
};

/** One value of a shape with every optional part, always the same. Throws for what it does not know: that sample is written by hand. */
export function sampleOf(shape: Shape): unknown {
  if ('const' in shape) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf?.[0]) return sampleOf(shape.anyOf[0]);
  switch (shape.type) {
    case 'string':
      return textOf(shape);
    case 'integer':
    case 'number':
      return shape.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array':
      return Array.from({ length: Math.max(1, shape.minItems ?? 0) }, () => sampleOf(shape.items ?? {}));
    case 'object':
      return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([key, part]) => [key, sampleOf(part)]));
    default:
      throw new Error(`no sample for ${JSON.stringify(shape)}: write it by hand`);
  }
}

function textOf({ pattern, format, minLength = 0 }: Shape): string {
  if (format !== undefined) {
    const text = BY_FORMAT[format];
    if (text === undefined) throw new Error(`no sample of format ${format}: write it by hand`);
    return text;
  }
  const fitting = TEXTS.find((text) => text.length >= minLength && new RegExp(pattern ?? '', 'u').test(text));
  if (fitting !== undefined) return fitting;
  const [made] = fc.sample(fc.stringMatching(new RegExp(pattern ?? '', 'u')), { seed: 1, numRuns: 1 });
  return made ?? '';
}
