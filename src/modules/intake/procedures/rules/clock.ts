import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Procedure } from '../model.ts';
import { citesArticle } from '../contract/citing.ts';
import { KINDS, type ProcedureKind } from '../contract/kinds.ts';

const ARTICLE_45 = '《中华人民共和国行政许可法》第四十五条';

/**
 * By which provision the limit does not count the time of a procedure: its own law where one is cited, else 行政许可法 art. 45 where that
 * names the kind and a licence is applied for. Null where there is none: the clock goes on, and no date moves.
 */
export function stoppingLaw(asked: { kind: ProcedureKind; basis: string; isLicence: boolean }): string | null {
  if (citesArticle(asked.basis)) return asked.basis;
  return asked.isLicence && KINDS[asked.kind].inArticle45 ? ARTICLE_45 : null;
}

/** By which provisions the clock stands still on a day. */
export const holdingLaws = (procedures: readonly Procedure[], on: CivilDate): string[] =>
  procedures.flatMap((one) => (one.state === 'approved' && one.law !== null && one.startsOn <= on ? [one.law] : []));

/** The last day on which any of these that stopped the clock ended; undefined where none did. */
export const lastEnd = (procedures: readonly Procedure[]): CivilDate | undefined =>
  procedures
    .flatMap((one) => (one.state === 'ended' && one.law !== null ? [one.endedOn] : []))
    .toSorted()
    .at(-1);

/** What is asked for, waits for its first day, or goes on. */
export const openAmong = (procedures: readonly Procedure[]): Procedure[] =>
  procedures.filter(({ state }) => state === 'requested' || state === 'approved');
