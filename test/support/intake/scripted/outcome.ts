import { caseId } from '../../../../src/kernel/id.ts';
import { findCertificateTypeOf, getItemVersion } from '../../../../src/modules/catalogue/index.ts';
import { isCertificate } from '../../../../src/modules/certificates/index.ts';
import { findResults } from '../../../../src/modules/intake/cases/results.ts';
import { findProgress } from '../../../../src/modules/intake/theme-cases/progress.ts';
import type { Journey } from './script.ts';
import type { Walk } from './walk.ts';

const DECISIONS: ReadonlySet<string> = new Set(['licenceDecision', 'grantDecision']);

/** What came of a theme as its applicant sees it, and what he holds of each item: its decision, its licence, its numbers. */
export async function outcomeOf({ house: { deps }, caller, id, needed, materials }: Walk) {
  return deps.db.within(caller.scope, async (tx) => {
    const progress = await findProgress(tx, deps, { caller, id });
    if (!progress) throw new Error(`${id} is not seen by whoever applied`);
    const ends: Record<string, string> = {};
    const held: Record<string, Held> = {};
    for (const { item, state, case: own } of progress.parts) {
      ends[item] = state;
      const results = own && (await findResults(tx, deps, caseId(own.id)));
      if (!results) continue;
      const type = await findCertificateTypeOf(tx, item);
      const { isCollective = false } = (await getItemVersion(tx, item, own.item.version)).department;
      held[item] = {
        decided: results.papers.some(({ kind }) => DECISIONS.has(kind)),
        licences: results.licences.length,
        licencesDue: type && isCertificate(type.name) && !isCollective ? 1 : 0,
        numbers: results.values,
      };
    }
    const { status, concludedOn } = progress;
    return { needed, materials: materials.toSorted(), ends, held, status, isConcluded: concludedOn !== null };
  });
}

type Held = { decided: boolean; licences: number; licencesDue: number; numbers: Readonly<Record<string, string>> };

/** What a script says of the same. */
export function expectedOf({ expect: { needed, materials, ends } }: Journey) {
  const all = Object.values(ends);
  const granted = all.filter((end) => end === 'granted').length;
  const status = granted === all.length ? 'granted' : granted > 0 ? 'partlyGranted' : 'notGranted';
  return { needed, materials: materials.toSorted(), ends, status, isConcluded: true };
}

/** The numbers that the decisions of a script give, by item. */
export const givenIn = ({ acts }: Journey): ReadonlyMap<string, Readonly<Record<string, string>>> =>
  new Map(acts.flatMap((act) => (act.do === 'conclude' && act.assigned ? [[act.item, act.assigned] as const] : [])));
