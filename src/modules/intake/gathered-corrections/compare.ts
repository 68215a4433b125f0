import type { Conventions } from '../../../kernel/clock-measure.ts';
import { caseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { caseStreams, loadCase } from '../cases/store/cases.ts';
import type { Opened } from '../theme-cases/model.ts';
import { holdThemeCase } from '../theme-cases/store/theme-cases.ts';
import { decide } from './decide.ts';
import { openNotice, type Found, type Gathered } from './model.ts';
import { lastDayOf } from './rules/until.ts';
import { gatheredCorrectionStreams } from './store/gathered-corrections.ts';

export type CompareDeps = Pick<CaseDeps, 'now' | 'conventions'>;
type Comparing = { theme: string; actor: Actor };
export type Compared = { opened: Opened; gathered: Gathered };

/**
 * Brings the notice of a theme case to what its cases say, and holds the theme case until the transaction ends: what is asked at once
 * comes one after the other. Undefined where this scope sees no such theme case.
 */
export async function compareCorrections(
  tx: Tx,
  { now, conventions }: CompareDeps,
  { theme, actor }: Comparing,
): Promise<Compared | undefined> {
  const { value: opened } = await holdThemeCase(tx, theme);
  if (opened.state === 'unopened') return undefined;
  const before = await gatheredCorrectionStreams.load(tx, theme);
  const { person, organisation, mandate, ward } = opened.facts.applicant;
  const facts = {
    theme: { id: theme, number: opened.facts.number },
    applicant: { person, organisation, mandate, ward },
  };
  const at = now();
  const found = await findAsked(tx, { opened, gathered: before.value, conventions: conventions() });
  const events = decide({ at: at.toISOString(), facts, found }, before.value);
  if (events.length === 0) return { opened, gathered: before.value };
  const stamp = { actor, at };
  const after = await gatheredCorrectionStreams.append(tx, { id: theme, after: before, events, stamp });
  return { opened, gathered: after.value };
}

/** What the case of each part says, where a correction is open or was when somebody looked last. */
type Asking = Compared & { conventions: Conventions };

async function findAsked(tx: Tx, { opened, gathered, conventions }: Asking): Promise<Found[]> {
  const known = openNotice(gathered)?.notice.asks ?? [];
  const found: Found[] = [];
  for (const { item, version, department, standing } of opened.parts) {
    if (!('case' in standing)) continue;
    const { case: id, number } = standing;
    const { value } = await loadCase(tx, caseId(id));
    const facts = { item, version, department, case: id, number };
    const ask = known.find((one) => one.case === id);
    if (value.state === 'awaitingCorrection') {
      const askedOn = value.askedOn ?? value.receivedOn;
      found.push({ ...facts, askedOn, until: lastDayOf(value, conventions), standing: 'open' });
    } else if (ask) {
      const left = (await isAnswered(tx, id)) ? 'answered' : 'over';
      found.push({ ...facts, askedOn: ask.askedOn, until: ask.until, standing: left });
    }
  }
  return found;
}

async function isAnswered(tx: Tx, id: string): Promise<boolean> {
  const recorded = await caseStreams.recorded(tx, id);
  return recorded.some((one) => caseStreams.read(one).type === 'caseResubmitted');
}
