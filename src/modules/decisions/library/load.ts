import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { decideLoad } from './decide.ts';
import type { DecisionFile } from './files.ts';
import { hashOf } from './published.ts';
import { findKept } from './queries.ts';
import { drawAlone, insertVersion } from './store.ts';

/** Why a file was not loaded: it is no model that can decide. */
export type DecisionLoadFault = { code: string; detail: string };

export type DecisionReport = {
  created: number;
  changed: number;
  unchanged: number;
  /** Files with every fault. When there is one, nothing at all was loaded. */
  refused: { key: string; fault: DecisionLoadFault }[];
};

type Stamp = { actor: Actor; at: Date; reason: string };

/** Brings the decision models of the county to what the files say: a changed file is the next version, the same again changes nothing. */
export async function loadDecisionFiles(tx: Tx, files: readonly DecisionFile[], stamp: Stamp): Promise<DecisionReport> {
  const refused = files.flatMap((file) => faultsOf(file).map((fault) => ({ key: file.key, fault })));
  const report: DecisionReport = { created: 0, changed: 0, unchanged: 0, refused };
  if (refused.length > 0) return report;
  for (const file of files) report[await loadOne(tx, file, stamp)] += 1;
  return report;
}

async function loadOne(
  tx: Tx,
  { key, xml, read }: DecisionFile,
  { actor, at, reason }: Stamp,
): Promise<'created' | 'changed' | 'unchanged'> {
  await drawAlone(tx, key);
  const sha256 = hashOf(xml);
  const decided = decideLoad({ sha256, tests: '[]', at }, await findKept(tx, key));
  if (!decided.ok) return 'unchanged';
  const name = read.ok && read.value.name !== '' ? read.value.name : key;
  await insertVersion(tx, { ...decided.value, key, name, xml, tests: [], sha256, actor, reason, at });
  return decided.value.version === 1 ? 'created' : 'changed';
}

/** What the evaluation would only warn of keeps a file out too: a shipped model must not decide nothing in silence. */
function faultsOf({ read }: DecisionFile): DecisionLoadFault[] {
  if (!read.ok) return read.error.map(({ code, detail }) => ({ code, detail }));
  const none = read.value.decisions.length > 0 ? [] : [{ code: 'noDecision', detail: '' }];
  return [
    ...none,
    ...read.value.problems.map(({ code, element, detail }) => ({ code, detail: `${element} ${detail}` })),
  ];
}
