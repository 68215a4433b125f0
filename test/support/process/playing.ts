import { calendarOf } from '../../../src/kernel/calendar-notice.ts';
import type { Net } from '../../../src/modules/process/core/net.ts';
import type { Json } from '../../../src/modules/process/core/expression/value.ts';
import { compileModel } from '../../../src/modules/process/definition/compile/every.ts';
import type { ModelWork } from '../../../src/modules/process/definition/work/facts.ts';
import { readDocument } from '../../../src/modules/process/definition/read.ts';
import { readAnswers } from '../../../src/modules/process/play/answers.ts';
import { follow, type Followed } from '../../../src/modules/process/play/follow.ts';
import { loadNotices } from '../../../src/platform/calendar/index.ts';
import type { Model } from './model.ts';
import { xmlOf } from './xml.ts';

/** The first process of a file, compiled; throws what it was refused for. */
export async function netOf(xml: string): Promise<Net> {
  const document = await readDocument(new TextEncoder().encode(xml));
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  const processes = compileModel(document.value);
  if (!Array.isArray(processes)) throw new Error(JSON.stringify(processes));
  const [first] = processes;
  if (first?.net === undefined) throw new Error(JSON.stringify(first?.refusals));
  return first.net;
}

const officeTime = async () => ({
  calendar: calendarOf(await loadNotices()),
  hours: [
    { from: 540, until: 720 },
    { from: 810, until: 1_050 },
  ],
});

type Told = {
  steps: readonly object[];
  variables?: Record<string, Json>;
  now?: string;
  start?: string;
  expect?: object;
  /** What the model says of its tasks, where the trace is to name their departments. */
  work?: ModelWork;
};

/** Plays a model by answers, from Monday morning, 2 March 2026. */
export async function played(model: Model, { work, ...told }: Told): Promise<Followed> {
  const answers = readAnswers({ format: 'onewindow.play/1', now: '2026-03-02T09:00:00+08:00', ...told });
  if (!answers.ok) throw new Error(JSON.stringify(answers.error));
  return follow(await netOf(xmlOf(model)), answers.value, { now: 0, office: await officeTime(), work });
}

/** What is left when every step was done: nothing failed and every expectation was met. */
export const kept = { failedStep: undefined, failure: undefined, unmet: [] };

/** The parts of an outcome that a test looks at. */
export const outcomeOf = ({ failedStep, failure, unmet }: Followed) => ({ failedStep, failure, unmet });
