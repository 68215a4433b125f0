import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getItemVersion } from '../../../catalogue/index.ts';
import { isKeptFrom } from '../../../credit/index.ts';
import { openApplication, type ApplicationDocument } from '../application.ts';
import type { CaseDeps } from '../deps.ts';
import type { Applicant, CaseFacts } from '../model.ts';
import { supplyDayFault, supplyTerm, type Owed, type SupplyTerm, type ToleranceFault } from '../rules/tolerance.ts';

/** What was promised for later and is not here, by key. */
export const promisedLater = ({ materials }: Pick<ApplicationDocument, 'materials'>): string[] =>
  materials.filter(({ files, way }) => way === 'later' && files.length === 0).map(({ id }) => id);

/** Whose credit record counts: the organisation's where he applies for one. */
export const holderOf = ({ person, organisation }: Applicant) => ({ person, organisation });

type Agreeing = { id: CaseId; facts: CaseFacts; on: CivilDate };

export type Offer = { materials: readonly string[]; term: SupplyTerm | undefined; barred: boolean };

/** What an application would be accepted without, and on what terms; undefined where everything is here. */
export async function findOffer(tx: Tx, deps: CaseDeps, { id, facts, on }: Agreeing): Promise<Offer | undefined> {
  const application = await openApplication(tx, deps.vault, id);
  const materials = application === 'erased' ? [] : promisedLater(application);
  if (materials.length === 0) return undefined;
  const { item } = await getItemVersion(tx, facts.item.key, facts.item.version);
  const term = item.toleranceAcceptance === true ? supplyTerm(item.promisedLimit, on, deps.conventions()) : undefined;
  const barred = await isKeptFrom(tx, 'tolerance', { holder: holderOf(facts.applicant), on });
  return { materials, term, barred };
}

type Wish = Agreeing & { by: CivilDate | undefined };

/** What the clerk who accepts agrees to: nothing where nothing is owed. `by`: the day that he sets; the proposed one where he sets none. */
export async function agreementOf(
  tx: Tx,
  deps: CaseDeps,
  { by, ...agreeing }: Wish,
): Promise<Result<Owed | undefined, ToleranceFault>> {
  const offer = await findOffer(tx, deps, agreeing);
  if (offer === undefined) return ok(undefined);
  const { materials, term, barred } = offer;
  if (barred) return no({ code: 'toleranceBarred' });
  const day = by ?? term?.usual ?? agreeing.on;
  const fault = supplyDayFault(day, { on: agreeing.on, term });
  return fault ? no(fault) : ok({ by: day, materials });
}

/** What the law accepted without asking is still to follow, within the proposed time from now; nothing where there can be no such time. */
export async function agreementByLaw(tx: Tx, deps: CaseDeps, agreeing: Agreeing): Promise<Owed | undefined> {
  const offer = await findOffer(tx, deps, agreeing);
  return offer?.term && { by: offer.term.usual, materials: offer.materials };
}
