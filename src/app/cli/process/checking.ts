import type { Language } from '../../../kernel/language.ts';
import {
  checkSoundness,
  findWorkRefusals,
  loadModel,
  mainProcessOf,
  type CompiledProcess,
  type Model,
  type Soundness,
  type WorkRefusal,
} from '../../../modules/process/index.ts';
import type { ModelFile } from './files.ts';
import { sayRefusal, sayWarning, type Said } from './findings.ts';

/** What `process check` answers for each process of a file; a file that cannot be read at all is one without a process. */
export type Checked = {
  file: string;
  process: string | null;
  accepted: boolean;
  refusals: Said[];
  warnings: Said[];
} & Soundness;

export const isGood = ({ accepted, sound }: Checked): boolean => accepted && sound === true;

/** The results of a file, and the one of the process that is meant when nobody names one. */
export async function checkFile(
  { file, bytes }: ModelFile,
  language: Language,
): Promise<{ all: Checked[]; main: Checked }> {
  const model = await loadModel(bytes);
  if (!model.ok) {
    const refusals = model.error.map(sayRefusal(language));
    const refused: Checked = {
      file,
      process: null,
      accepted: false,
      refusals,
      warnings: [],
      sound: 'unknown',
      problems: [],
    };
    return { all: [refused], main: refused };
  }
  const analysed = await loadModel(bytes, { placeholders: true });
  const meant = mainProcessOf(model.value)?.id;
  const work = meant === undefined ? [] : await findWorkRefusals(bytes, meant);
  const all = model.value.processes.map((process, place) => ({
    ...resultOf(file, { process, model: model.value, work: process.id === meant ? work : [], language }),
    ...soundnessOf(process, analysed.ok ? analysed.value.processes[place] : undefined),
  }));
  const main = all.find(({ process }) => process === meant) ?? all[0];
  if (main === undefined) throw new Error('a model has a process');
  return { all, main };
}

type Compiled = { process: CompiledProcess; model: Model; work: readonly WorkRefusal[]; language: Language };

function resultOf(file: string, { process, model, work, language }: Compiled): Omit<Checked, keyof Soundness> {
  return {
    file,
    process: process.id,
    accepted: process.net !== undefined && work.length === 0,
    refusals: [...process.refusals, ...work].map(sayRefusal(language)),
    warnings: [...process.warnings, ...model.warnings].map(sayWarning(language)),
  };
}

/** What an empty sub-process will hold is not known: it is taken to take its time, and may be left by any of its boundary events. */
function soundnessOf(process: CompiledProcess, analysed: CompiledProcess | undefined): Soundness {
  const net = process.net && (analysed?.net ?? process.net);
  return net === undefined ? { sound: 'unknown', problems: [] } : checkSoundness(net);
}
