import { plainModdle } from './moddle.ts';
import type { Document } from './read.ts';
import { escapeSpace } from './xml/normalise.ts';

/** A document as a BPMN 2.0 file in UTF-8: every element and attribute that was read, those of other name spaces and the picture too. */
export async function writeDocument({ definitions }: Pick<Document, 'definitions'>): Promise<string> {
  const { xml } = await plainModdle().toXML(definitions, { format: true });
  return escapeSpace(xml);
}
