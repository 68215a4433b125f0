import * as behaviours from 'bpmn-elements';
import { BpmnModdle } from 'bpmn-moddle';
import serialize, { TypeResolver, type SerializableContext } from 'moddle-context-serializer';

const { Context, Definition } = behaviours;

/** A model as bpmn-elements reads it, once. */
export async function readElements(xml: string): Promise<SerializableContext> {
  const read = await new BpmnModdle().fromXML(xml);
  return serialize(read, TypeResolver({ ...behaviours }));
}

type Waiting = { id: string; signal: () => void };

/** One case from its beginning to its end in bpmn-elements, each task signalled as it waits. */
export function caseOfElements(source: SerializableContext): void {
  const definition = new Definition(Context(source), { variables: { granted: true } });
  const ends: string[] = [];
  definition.on('activity.end', ({ id }: Waiting) => ends.push(id));
  definition.on('activity.wait', (waiting: Waiting) => waiting.signal());
  definition.run();
  if (ends.at(-1) !== 'granted') throw new Error(`bpmn-elements did not come to its end, but to ${ends.at(-1)}`);
}
