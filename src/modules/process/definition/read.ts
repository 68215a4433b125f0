import type { ModdleElement } from 'bpmn-moddle';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { ModelRefusal, ModelWarning } from './model.ts';
import { plainModdle } from './moddle.ts';
import { restoreReferences } from './references.ts';
import { decodeXml, guardXml, XML_LIMITS } from '../../../platform/xml/index.ts';
import { normaliseXml } from './xml/normalise.ts';

/** A BPMN 2.0 file as it was read: its `definitions`, and elements by id. */
export type Document = {
  text: string;
  definitions: ModdleElement;
  elements: Readonly<Record<string, ModdleElement>>;
  warnings: readonly ModelWarning[];
};

/**
 * Reads a BPMN 2.0 file that may come from anybody. Refused: what is no well-formed XML within bounds, has a document type, is no BPMN,
 * or holds something in the name space of BPMN that does not belong there, since it would be lost in silence.
 */
export async function readDocument(bytes: Uint8Array): Promise<Result<Document, ModelRefusal[]>> {
  const read = await readLeniently(bytes);
  if (!read.ok) return no([read.error]);
  const { leftOut, ...document } = read.value;
  return leftOut.length > 0 ? no([...leftOut]) : ok(document);
}

/** The same, with what does not belong in a model left out of it and told in `leftOut`. */
export async function readLeniently(
  bytes: Uint8Array,
): Promise<Result<Document & { leftOut: readonly ModelRefusal[] }, ModelRefusal>> {
  const refuse = (refusal: Omit<ModelRefusal, 'element'>) => no({ ...refusal, element: null });
  if (bytes.length > XML_LIMITS.bytes) return refuse({ code: 'fileTooLarge', detail: String(bytes.length) });
  const text = decodeXml(bytes);
  if (!text.ok) return refuse(text.error);
  const guarded = guardXml(text.value);
  if (!guarded.ok) return refuse(guarded.error);

  const read = await plainModdle()
    .fromXML(normaliseXml(text.value))
    .catch((error: Error) => error.message);
  if (typeof read === 'string') return refuse({ code: 'notBpmn', detail: read });
  const messages = read.warnings.map(({ error }) => error?.message ?? '');
  const unknown = restoreReferences(read.elementsById, read.references);
  return ok({
    text: text.value,
    definitions: read.rootElement,
    elements: read.elementsById,
    leftOut: messages.flatMap((message) => findRefusal(message) ?? []),
    warnings: [
      ...messages.flatMap((message) => findWarning(message) ?? []),
      ...unknown
        .filter(({ id }) => !id.includes(':'))
        .map(({ element, id }) => ({
          code: 'referenceUnknown' as const,
          element: idOfOwner(element),
          detail: id,
        })),
    ],
  });
}

/** What moddle left out of the model, told by the message it says so with. */
function findRefusal(message: string): ModelRefusal | undefined {
  const [, what, name = ''] =
    /^(illegal ID|duplicate ID|unrecognized element|unknown type) <(.*)>$/s.exec(message) ?? [];
  if (what === 'illegal ID') return { code: 'illegalId', element: name };
  if (what === 'duplicate ID') return { code: 'duplicateId', element: name };
  if (what === undefined || !/^(bpmn|bpmndi|dc|di):/.test(name)) return undefined;
  return { code: 'unknownElement', element: null, detail: name };
}

function findWarning(message: string): ModelWarning | undefined {
  const [, name = ''] = /^(?:unrecognized element|unknown type) <(.*)>$/s.exec(message) ?? [];
  return name === '' || findRefusal(message) !== undefined
    ? undefined
    : { code: 'foreignElement', element: null, detail: name };
}

/** The nearest element around that has an id. */
function idOfOwner(element: ModdleElement): string | null {
  for (let owner: ModdleElement | undefined = element; owner !== undefined; owner = owner.$parent) {
    const id = owner.get('id');
    if (typeof id === 'string') return id;
  }
  return null;
}
