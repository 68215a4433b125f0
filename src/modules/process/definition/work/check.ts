import type { ModdleElement } from '../elements.ts';
import type { WorkRefusal } from '../model.ts';
import { readDocument } from '../read.ts';
import { ownAttributes } from './attributes.ts';
import { readWork } from './read.ts';
import { timersWithoutDay } from './timers.ts';

/** A timer counts working days in files of any tool: that alone makes no model of the house. */
const OF_TIMERS = 'unit';

/**
 * What loading would refuse a process for because of its work facts. None where the file carries no attribute of the house: it is another
 * tool's, and is executed without them. A file that cannot be read is not this function's to refuse.
 */
export async function findWorkRefusals(bytes: Uint8Array, process: string): Promise<readonly WorkRefusal[]> {
  const document = await readDocument(bytes);
  if (!document.ok) return [];
  const { elements } = document.value;
  const meant = elements[process];
  const speaks = Object.values(elements).some((element) =>
    [...ownAttributes(element).keys()].some((name) => name !== OF_TIMERS),
  );
  if (meant === undefined || !speaks) return [];
  return workRefusalsOf(meant);
}

/** Everything for which a process is not brought as a model of the house. */
export function workRefusalsOf(process: ModdleElement): readonly WorkRefusal[] {
  const work = readWork(process);
  return [...(work.ok ? [] : work.error), ...timersWithoutDay(process)];
}
