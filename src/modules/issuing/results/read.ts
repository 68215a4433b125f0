import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findCertificateTypes } from '../../catalogue/index.ts';
import { listParcels, type Address } from '../../delivery/index.ts';
import { findSheetsOf, findUsableBooks } from '../blanks/queries/books.ts';
import { sheetText } from '../blanks/rules.ts';
import type { FindResults, ResultList, ResultView } from '../contract.ts';
import type { IssuingDeps, ThemeOfResults } from '../deps.ts';
import { casesIn } from '../joint/standing.ts';
import { findByNumber, findGroup, findOfCases, findResult, MOST_SHOWN } from './queries/results.ts';
import { rowsOf } from './rows.ts';
import { soughtIn } from './rules/sought.ts';
import type { ResultRow } from './store/tables.ts';

/** What the window has to do, or who is looked for; each hit by who it is, is a look at that person's matter. */
export const findResults = (
  deps: IssuingDeps,
  { caller, asked }: { caller: Caller; asked: FindResults },
): Promise<ResultList> =>
  deps.db.within(caller.scope, async (tx) => {
    const theme = await themeSought(tx, deps, asked);
    const found = (await matching(tx, deps, { ...asked, theme })).filter(({ department }) =>
      deps.permits(caller, 'issuing:handle', department),
    );
    const shown = found.slice(0, MOST_SHOWN);
    if (asked.text !== undefined)
      await deps.recordReads(
        tx,
        caller,
        shown.map(({ case_id, person }) => ({ caseId: case_id, person, what: 'found', why: 'handling' })),
      );
    return {
      ...{ results: await rowsOf(tx, deps, shown), more: found.length > MOST_SHOWN },
      theme: shown.length === 0 ? null : (theme?.id ?? null),
    };
  });

/** The theme whose number was typed or scanned. */
async function themeSought(
  tx: Tx,
  { themes }: IssuingDeps,
  { text }: FindResults,
): Promise<ThemeOfResults | undefined> {
  const sought = text === undefined ? undefined : soughtIn(text);
  const id = sought?.by === 'theme' ? await themes.numbered(tx, sought.text) : undefined;
  return id === undefined ? undefined : themes.open(tx, id);
}

type Matching = FindResults & { theme: ThemeOfResults | undefined };

async function matching(tx: Tx, deps: IssuingDeps, { text, group, hall, theme }: Matching): Promise<ResultRow[]> {
  const today = civilDateOf(deps.now());
  if (text === undefined) return findGroup(tx, { group: group ?? 'toPrepare', hall, today });
  const sought = soughtIn(text);
  if (!sought) return [];
  if (sought.by === 'theme') return theme ? findOfCases(tx, casesIn(theme)) : [];
  if (sought.by === 'number') return findByNumber(tx, sought.text);
  return findOfCases(tx, await deps.casesWith(tx, { ...sought, by: sought.by }));
}

/** One result, opened: the whole name is read, and that is written down. */
export const openResult = (
  deps: IssuingDeps,
  { caller, id, hall }: { caller: Caller; id: CaseId; hall: string | undefined },
): Promise<Result<ResultView, { code: 'resultNotFound' }>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<ResultView, { code: 'resultNotFound' }>> => {
    const found = await findResult(tx, id);
    if (!found || found.state === 'awaited' || !deps.permits(caller, 'issuing:handle', found.department))
      return no({ code: 'resultNotFound' });
    await deps.recordReads(tx, caller, [{ caseId: id, person: found.person, what: 'case', why: 'handling' }]);
    return ok(await viewOf(tx, deps, { found, hall }));
  });

async function viewOf(
  tx: Tx,
  deps: IssuingDeps,
  { found, hall }: { found: ResultRow; hall: string | undefined },
): Promise<ResultView> {
  const id = found.case_id;
  const [row] = await rowsOf(tx, deps, [found]);
  if (!row) throw new Error(`result ${id} has no row to show`);
  const kinds = found.papers.flatMap(({ certificateType }) => (certificateType === null ? [] : [certificateType]));
  const types = await findCertificateTypes(tx, kinds);
  const names = await deps.namesOf(tx, [id]);
  const books = hall === undefined ? [] : await findUsableBooks(tx, { hall, types: kinds });
  const officers = found.officer === null ? undefined : await deps.officerNames(tx, [found.officer]);
  return {
    row,
    applicant: names.get(id) ?? '',
    address: await addressIn(tx, deps, found),
    papers: found.papers.map(({ kind, id: paper, number, certificateType }) => ({
      ...{ kind, id: paper, number },
      type: certificateType === null ? null : (types.get(certificateType)?.name ?? certificateType),
    })),
    sheets: (await findSheetsOf(tx, id)).map((sheet) => ({ ...sheet, text: sheetText(sheet, sheet.number) })),
    blanks: books.map(({ id: book, next, certificate_type: type, ...kind }) => ({
      ...{ book, next, text: sheetText(kind, next) },
      type: types.get(type)?.name ?? type,
    })),
    parcels: await listParcels(tx, id, found.parcel),
    theme: (await deps.themes.ofCase(tx, id)) ?? null,
    officer: (found.officer !== null && officers?.get(found.officer)) || null,
    canPost: deps.delivery.courier !== undefined,
  };
}

async function addressIn(tx: Tx, { vault }: IssuingDeps, { address }: ResultRow): Promise<Address | null> {
  if (address === null) return null;
  const [text] = await vault.openTexts(tx, [address]);
  const opened: Address | null = text === undefined ? null : JSON.parse(text);
  return opened;
}
