import { personId, type CaseId } from '../../../kernel/id.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import type { CaseRow } from '../cases/contract.ts';
import type { ListedCase } from '../cases/queries/case-rows.ts';
import { findNext } from '../cases/queries/work-list.ts';
import { rowsOf } from '../cases/rows.ts';
import { caseWording } from '../cases/wording.ts';
import type { ExportCases } from './contract.ts';
import type { FindingDeps } from './deps.ts';
import { narrowedBy } from './find.ts';
import { BYTE_ORDER_MARK, lineOf } from './rules/csv.ts';
import { findingWording } from './wording.ts';

type Exporting = { caller: Caller; asked: ExportCases };

/** So many rows are in memory at a time, however long the list is. */
const AT_ONCE = 500;

/**
 * The list as CSV, a batch of rows at a time, names masked. Each batch is read in a short transaction of its own, so that no slow download
 * holds a connection: every case that fitted the filter all the while is in it exactly once, as it stood when its batch was read. What is
 * given out is written down, person by person, in the same transaction.
 */
export async function* exportCases(deps: FindingDeps, exporting: Exporting): AsyncGenerator<string> {
  const { language = 'zh' } = exporting.asked;
  yield BYTE_ORDER_MARK + lineOf(findingWording[language].headings);
  let after: CaseId | undefined;
  for (let left = true; left;) {
    const batch = await deps.db.within(exporting.caller.scope, (tx) => batchOf(tx, deps, { ...exporting, after }));
    yield batch.lines.join('');
    ({ after, left } = batch);
  }
}

type Batch = { lines: string[]; after: CaseId | undefined; left: boolean };

async function batchOf(
  tx: Tx,
  deps: FindingDeps,
  { caller, asked, after }: Exporting & { after: CaseId | undefined },
): Promise<Batch> {
  const { sought, language = 'zh', ...filter } = asked;
  const narrowed = await narrowedBy(tx, deps, { filter, sought });
  const found = await findNext(tx, narrowed, { after, most: AT_ONCE });
  // Who may see the cases of two departments may be let export those of one.
  const listed = found.filter(({ department }) => deps.permits(caller, 'case:export', department));
  const rows = await rowsOf(tx, deps, listed);
  const organs = await findDepartmentNames(tx);
  await deps.recordReads(tx, caller, listed.map(exportedOf));
  const lines = rows.map((row, place) => {
    const { department = '' } = listed[place] ?? {};
    return lineOf(fieldsOf(row, { language, department: nameIn(language, organs.get(department)) ?? department }));
  });
  return { lines, after: found.at(-1)?.id, left: found.length === AT_ONCE };
}

const exportedOf = ({ id, person }: ListedCase) => ({
  caseId: id,
  person: personId(person),
  what: 'exported',
  why: 'handling',
});

const nameIn = (language: Language, name: { zh: string; en?: string } | undefined) =>
  language === 'en' ? (name?.en ?? name?.zh) : name?.zh;

type Said = { language: Language; department: string };

/** In the order of the headings. Case numbers stand in groups: eighteen digits in one a spreadsheet would round. */
function fieldsOf(row: CaseRow, { language, department }: Said): string[] {
  const say = caseWording[language];
  return [
    row.number.replace(/^(\d{6})(\d{6})(\d{6})$/, '$1 $2 $3'),
    nameIn(language, row.item.name) ?? '',
    row.applicant,
    row.acting?.actor ?? '',
    department,
    say.states[row.state],
    row.outcome === null ? '' : say.outcomes[row.outcome],
    row.receivedOn,
    row.acceptedOn ?? '',
    row.dueOn ?? '',
    row.daysLeft === null ? '' : String(row.daysLeft),
    findingWording[language].lights[row.light],
    row.concludedOn ?? '',
  ];
}
