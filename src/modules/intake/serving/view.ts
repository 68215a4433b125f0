import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { findDocuments } from '../../documents/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import type { CaseService, ServedPaper } from './contract.ts';
import { findServicesOf } from './queries/services.ts';
import { isServed, lastDays } from './rules/ways.ts';
import { serviceStreams, type ServiceRow } from './store/service.ts';

/** How the papers of a case that this scope sees reach whom they are for; undefined where it does not see the case. */
export async function findService(
  tx: Tx,
  deps: CaseDeps,
  { id, mayServe }: { id: CaseId; mayServe: boolean },
): Promise<CaseService | undefined> {
  const row = await findCaseRow(tx, id);
  if (!row) return undefined;
  const { value } = await serviceStreams.load(tx, id);
  const served = new Map((await findServicesOf(tx, id)).map((one) => [one.paper, one]));
  const said = await saidOf(tx, deps, served);
  const { item } = await getItemVersion(tx, row.item_key, row.item_version);
  const papers = (await findDocuments(tx, id)).filter(({ kind }) => isServed(kind));
  const today = civilDateOf(deps.now());
  return {
    agreed: value.agreed,
    mayServe,
    papers: papers.map((paper) => {
      const known = served.get(paper.id);
      const standing = standingOf(known, today);
      const isFought = paper.remedies && standing.state === 'delivered' && known !== undefined;
      return {
        ...{ id: paper.id, kind: paper.kind, number: paper.number, issuedOn: civilDateOf(paper.issuedAt) },
        ...standing,
        said: said.get(paper.id) ?? null,
        remedy: isFought ? lastDays(known.served_on, item.refusalRemedy) : null,
      };
    }),
  };
}

type Standing = Pick<ServedPaper, 'state' | 'way' | 'on' | 'proof'>;

/** An announcement serves once its days are over, which were counted when it was noted. */
function standingOf(row: ServiceRow | undefined, today: CivilDate): Standing {
  if (row === undefined) return { state: 'sent', way: null, on: null, proof: null };
  const { way, served_on: on, proof } = row;
  if (row.state === 'undeliverable') return { state: 'undeliverable', way, on, proof };
  return { state: today < on ? 'announced' : 'delivered', way, on, proof };
}

/** Undefined for words of a person whose data were erased. */
async function saidOf(tx: Tx, { vault }: CaseDeps, served: ReadonlyMap<string, ServiceRow>) {
  const rows = [...served.values()].flatMap(({ paper, said }) => (said === null ? [] : [{ paper, said }]));
  const texts =
    rows.length === 0
      ? []
      : await vault.openTexts(
          tx,
          rows.map(({ said }) => said),
        );
  return new Map(rows.map(({ paper }, place) => [paper, texts[place]]));
}
