import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

type Property = { name: string; default?: unknown; type: string; xml?: { serialize: string } };
type Package = { types: { properties?: Property[] }[] };

const require = createRequire(import.meta.url);

/**
 * The BPMN 2.0 meta-model without its defaults, and with every simple value as the text that was read. So nothing is left out on writing
 * because it is the default, `1.0` stays `1.0`, and what a model does not say is not taken to be said: readers know the defaults. A type
 * that is named though it is the only one (`xsi:type="dc:Point"`) is an attribute like others.
 */
export const plainModdle = (): BpmnModdle => (made ??= new BpmnModdle(plainPackages()));

/** Takes longer to make than most models to read; it remembers nothing of what it reads. */
let made: BpmnModdle | undefined;

const plainPackages = () =>
  Object.fromEntries(['bpmn', 'bpmndi', 'dc', 'di'].map((name) => [name, plainPackage(name)]));

/** Elements that the schema names after what they are for, where the meta-model would write the name of their type. */
const NAMED = new Set(['event', 'partitionElement']);

const SIMPLE = new Set(['Boolean', 'Integer', 'Real']);

const isNamed = ({ name, type, xml }: Property) =>
  NAMED.has(name) || type === 'FormalExpression' || (xml !== undefined && type !== 'Expression');

function plainPackage(name: string): Package {
  const original: Package = require(`bpmn-moddle/resources/bpmn/json/${name}.json`);
  const plain = structuredClone(original);
  for (const property of plain.types.flatMap(({ properties = [] }) => properties)) {
    delete property.default;
    if (SIMPLE.has(property.type)) property.type = 'String';
    if (isNamed(property)) property.xml = { serialize: 'property' };
    if (property.name === 'expression') delete property.xml;
  }
  return plain;
}
