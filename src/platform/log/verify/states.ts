import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Tx } from '../../database/index.ts';
import type { Recorded } from '../event.ts';
import { BEGINNING, findHistories, type History } from '../projections/history.ts';
import { rowsOf } from '../statement.ts';
import type { Findings } from './problem.ts';

/** How one kind of stream folds; every `Streams` is one. */
export type Fold = { name: string; fold: (recorded: readonly Recorded[]) => object };

const WITHOUT_STREAM = `
select e.stream from log.event e
where e.version = 1 and not exists (select from log.stream s where s.area = e.area and s.stream = e.stream) limit 100`;

/** The state kept beside each stream is what its events fold to. */
export async function verifyStates(tx: Tx, findings: Findings, kinds: readonly Fold[]): Promise<void> {
  const folds = new Map(kinds.map((kind) => [kind.name, kind]));
  for (
    let found = await findHistories(tx, BEGINNING);
    found.length > 0;
    found = await findHistories(tx, found.at(-1) ?? BEGINNING)
  )
    for (const history of found) verifyState(history, folds.get(kindOf(history.stream)), findings);
  for (const { stream } of await rowsOf<{ stream: string }>(tx, WITHOUT_STREAM))
    findings.add({ code: 'streamMissing', stream });
}

const kindOf = (stream: string) => stream.slice(0, stream.indexOf('/'));

function verifyState(
  { stream, version, state, contains, events }: History,
  kind: Fold | undefined,
  findings: Findings,
): void {
  if (!kind) {
    findings.add({ code: 'streamUnknown', stream });
    return;
  }
  const differs = (detail: string) => findings.add({ code: 'stateDiffers', stream, version, detail });
  if (version !== events.length) differs(`${events.length} events`);
  const kinds = new Set(events.map(({ type, schema }) => `${type}@${schema}`));
  if (kinds.size !== contains.length || contains.some((one) => !kinds.has(one)))
    differs('the kinds of event that it contains');
  try {
    // Through JSON, as the kept state went.
    if (canonicalJson(JSON.parse(JSON.stringify(kind.fold(events)))) !== canonicalJson(state)) differs('the state');
  } catch (error) {
    findings.add({ code: 'streamUnreadable', stream, detail: error instanceof Error ? error.message : String(error) });
  }
}
