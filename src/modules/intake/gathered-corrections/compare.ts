import { caseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { Case } from '../cases/model.ts';
import { caseStreams, loadCase } from '../cases/store/cases.ts';
import type { Opened, Part } from '../theme-cases/model.ts';
import { holdThemeCase } from '../theme-cases/store/theme-cases.ts';
import { decide } from './decide.ts';
import { openNotice, type Found, type Gathered } from './model.ts';
import { gatheredCorrectionStreams } from './store/gathered-corrections.ts';

type Comparing = { theme: string; actor: Actor };
export type Compared = { opened: Opened; gathered: Gathered };

/**
 * Brings the notice of a theme case to what its cases say, and holds the theme case until the transaction ends: what is asked at once
 * comes one after the other. Undefined where this scope sees no such theme case.
 */
export async function compareCorrections(
  tx: Tx,
  { now }: Pick<CaseDeps, 'now'>,
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
  const found = await findAsked(tx, { opened, gathered: before.value });
  const events = decide({ at: at.toISOString(), facts, found }, before.value);
  if (events.length === 0) return { opened, gathered: before.value };
  const stamp = { actor, at };
  const after = await gatheredCorrectionStreams.append(tx, { id: theme, after: before, events, stamp });
  return { opened, gathered: after.value };
}

/** What the case of each part says, where a correction is open or was when somebody looked last. */
async function findAsked(tx: Tx, { opened, gathered }: Compared): Promise<Found[]> {
  const known = new Set(openNotice(gathered)?.notice.asks.map(({ case: id }) => id));
  const found: Found[] = [];
  for (const part of opened.parts) {
    if (!('case' in part.standing)) continue;
    const { value } = await loadCase(tx, caseId(part.standing.case));
    const standing = await standingOf(tx, value, { id: part.standing.case, isKnown: known.has(part.standing.case) });
    if (standing) found.push({ ...factsOf(part, part.standing), ...standing });
  }
  return found;
}

const factsOf = (
  { item, version, department }: Part,
  { case: id, number }: Extract<Part['standing'], { case: unknown }>,
) => ({ item, version, department, case: id, number });

type Standing = Pick<Found, 'standing' | 'askedOn'>;

async function standingOf(
  tx: Tx,
  value: Case,
  { id, isKnown }: { id: string; isKnown: boolean },
): Promise<Standing | undefined> {
  if (value.state === 'awaitingCorrection')
    return { standing: 'open', askedOn: String(value.askedOn ?? value.receivedOn) };
  if (!isKnown) return undefined;
  const events = (await caseStreams.recorded(tx, id)).map((one) => caseStreams.read(one));
  const asked = events.findLast(({ type }) => type === 'correctionAsked');
  const isAnswered = events.some(({ type }) => type === 'caseResubmitted');
  return {
    standing: isAnswered ? 'answered' : 'over',
    askedOn: asked && 'on' in asked ? asked.on : '',
  };
}
