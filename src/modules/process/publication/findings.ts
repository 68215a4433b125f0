import type { Limit } from '../../../kernel/limit.ts';
import { wordRefusal, wordWarning } from '../definition/wording.ts';
import { inspectModel, type ModelFault } from '../library/examine.ts';
import type { ExaminedModel } from '../library/examine.ts';
import { faultsOfPlace, type PlaceFault } from '../library/place-faults.ts';
import { lint } from '../lint/lint.ts';
import type { Remark, RemarkCode } from '../lint/model.ts';
import type { Problem } from '../soundness/model.ts';
import type { Finding } from './contract.ts';
import { findingWording } from './wording.ts';

/** What the model is for, and what it may speak of; `limit` as in `lint`. */
export type Place = { item: string; departments: ReadonlySet<string>; limit: Limit | undefined };

/** Everything there is to say about a model that is being drawn; `text` where it can be read, `model` where it may run. */
export type Examined = { findings: Finding[]; text?: string; model?: ExaminedModel };

/** The longest way need not be one that a case goes, and a message may bring a list: whoever publishes judges that. The rest is to be mended. */
const JUDGED: ReadonlySet<RemarkCode> = new Set(['pathLongerThanItem', 'departmentsUnasked']);

export const hindersPublishing = ({ grade }: Finding): boolean => grade !== 'note';

export async function examineDraft(xml: string, { item, departments, limit }: Place): Promise<Examined> {
  const { text, process, work, faults } = await inspectModel(new TextEncoder().encode(xml));
  const misplaced = work === undefined ? [] : faultsOfPlace(work, { item, departments });
  const remarks = process?.net && work ? lint({ net: process.net, work, limit }) : [];
  const findings = [
    ...faults.map(saidFault),
    ...misplaced.map(saidFault),
    ...remarks.map(saidRemark),
    ...(process?.warnings ?? []).map((warning): Finding => ({
      grade: 'note',
      code: warning.code,
      elements: warning.element === null ? [] : [warning.element],
      path: [],
      way: [],
      words: { zh: wordWarning(warning, 'zh'), en: wordWarning(warning, 'en') },
    })),
  ];
  const runs = text !== undefined && process !== undefined && work !== undefined && faults.length === 0;
  return { findings, ...(text !== undefined && { text }), ...(runs && { model: { text, process, work } }) };
}

function saidFault(fault: ModelFault | PlaceFault): Finding {
  if ('path' in fault) return saidProblem(fault);
  const element = 'element' in fault ? fault.element : null;
  const words =
    fault.code === 'soundnessUnknown' || 'place' in fault
      ? {
          zh: findingWording.zh.places[fault.code](detailOf(fault)),
          en: findingWording.en.places[fault.code](detailOf(fault)),
        }
      : { zh: wordRefusal(fault, 'zh'), en: wordRefusal(fault, 'en') };
  return { grade: 'refused', code: fault.code, elements: element === null ? [] : [element], path: [], way: [], words };
}

const detailOf = (fault: object) => ('detail' in fault && typeof fault.detail === 'string' ? fault.detail : '');

function saidProblem({ code, elements, path, steps }: Problem): Finding {
  const words = { zh: findingWording.zh.problems[code], en: findingWording.en.problems[code] };
  const way = steps.map((step) => ({ elements: [...step.elements], tokens: [...step.tokens] }));
  return { grade: 'refused', code, elements: [...elements], path: [...path], way, words };
}

function saidRemark({ code, elements, detail }: Remark): Finding {
  const days = [String(detail?.takes ?? ''), String(detail?.has ?? '')] as const;
  const words = { zh: findingWording.zh.remarks[code](...days), en: findingWording.en.remarks[code](...days) };
  return { grade: JUDGED.has(code) ? 'note' : 'mend', code, elements: [...elements], path: [], way: [], words };
}
