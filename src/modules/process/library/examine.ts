import { no, ok, type Result } from '../../../kernel/result.ts';
import { declaredUtf8 } from '../../../platform/xml/index.ts';
import { compileModel } from '../definition/compile/every.ts';
import type { CompiledProcess } from '../definition/compile/process.ts';
import { mainProcessOf } from '../definition/load.ts';
import type { ModelRefusal, WorkRefusal } from '../definition/model.ts';
import { readDocument } from '../definition/read.ts';
import type { ModelWork } from '../definition/work/facts.ts';
import { workRefusalsOf } from '../definition/work/check.ts';
import { readWork } from '../definition/work/read.ts';
import { checkSoundness } from '../soundness/check.ts';
import type { Problem } from '../soundness/model.ts';

/** A model that may run cases: its process is executed and sound, and says of each task what is done by whom. `text` is the file as UTF-8 text. */
export type ExaminedModel = { text: string; process: CompiledProcess; work: ModelWork };

/** Why it may not. `soundnessUnknown`: it has too many states to be sure. */
export type ModelFault = ModelRefusal | WorkRefusal | Problem | { code: 'soundnessUnknown' };

/** What could be found out about a model file, with every reason against it; what it holds as far as that could be read. */
export type InspectedModel = {
  text?: string;
  process?: CompiledProcess;
  work?: ModelWork;
  faults: readonly ModelFault[];
};

/** Examines a model file that may come from anybody, with every reason against it. Of several processes it is the main one that counts. */
export async function examineModel(bytes: Uint8Array): Promise<Result<ExaminedModel, readonly ModelFault[]>> {
  const { text, process, work, faults } = await inspectModel(bytes);
  return text === undefined || !process || !work || faults.length > 0 ? no(faults) : ok({ text, process, work });
}

/** The same for who is still at work on it: what can be read is given with what is wrong. */
export async function inspectModel(bytes: Uint8Array): Promise<InspectedModel> {
  const document = await readDocument(bytes);
  if (!document.ok) return { faults: document.error };
  const processes = compileModel(document.value, false);
  if (!Array.isArray(processes)) return { faults: [processes] };
  const process = mainProcessOf({ processes, warnings: [] });
  const element = process && document.value.elements[process.id];
  if (process === undefined || element === undefined) return { faults: [{ code: 'noProcess', element: null }] };
  const work = readWork(element);
  const faults = [...process.refusals, ...(process.net ? unsoundnessOf(process.net) : []), ...workRefusalsOf(element)];
  return { text: declaredUtf8(document.value.text), process, ...(work.ok && { work: work.value }), faults };
}

function unsoundnessOf(net: NonNullable<CompiledProcess['net']>): ModelFault[] {
  const { sound, problems } = checkSoundness(net);
  return sound === 'unknown' ? [{ code: 'soundnessUnknown' }] : [...problems];
}
