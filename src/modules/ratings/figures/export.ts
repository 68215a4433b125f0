import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, type Bilingual } from '../../catalogue/index.ts';
import { BYTE_ORDER_MARK, lineOf } from '../../intake/index.ts';
import type { RatingDeps } from '../deps.ts';
import { findNextPublished, type ExportPlace } from '../giving/queries/published.ts';
import { findItemNames } from '../item-names.ts';
import { CHANNEL_CODE, LIVE_GRADE, STANDARD_GRADE, STEP_CODE } from '../rules/codes.ts';
import type { PublishedRow } from '../store/tables.ts';
import { ratingWording } from '../wording.ts';
import type { ExportQuery } from './contract.ts';

/** So many rows are in memory at a time, however many there are. */
const AT_ONCE = 500;

type Exporting = { caller: Caller; asked: ExportQuery };

/**
 * Every rating for anyone to count again, without case, person, officer and words: names of ratings that are found nowhere else. A batch
 * at a time, each in a short transaction of its own.
 */
export async function* exportRatings(deps: RatingDeps, { caller, asked }: Exporting): AsyncGenerator<string> {
  const { format = 'csv', language = 'zh' } = asked;
  if (format === 'csv') yield BYTE_ORDER_MARK + lineOf(Object.values(ratingWording[language].export));
  let after: ExportPlace | undefined;
  for (let left = true; left;) {
    const batch = await deps.db.within(caller.scope, async (tx) => {
      const rows = await findNextPublished(tx, after, AT_ONCE);
      return { rows, named: await namedRows(tx, deps, rows) };
    });
    const lines = batch.named.map((row) => (format === 'csv' ? csvLine(row, language) : `${JSON.stringify(row)}\n`));
    yield lines.join('');
    const last = batch.rows.at(-1);
    after = last && { ratedOn: last.rated_on, id: last.id };
    left = batch.rows.length === AT_ONCE;
  }
}

type Exported = Awaited<ReturnType<typeof namedRows>>[number];

async function namedRows(tx: Tx, { now }: RatingDeps, rows: readonly PublishedRow[]) {
  const organs = await findDepartmentNames(tx);
  const items = await findItemNames(
    tx,
    rows.map(({ item }) => item),
    civilDateOf(now()),
  );
  const organ = (key: string) => ({ key, name: organs.get(key) ?? { zh: key } });
  return rows.map((row) => ({
    ...{ id: row.id, ratedOn: row.rated_on, item: { key: row.item, name: items(row.item) } },
    department: organ(row.department),
    hall: row.hall === null ? null : organ(row.hall),
    ...{ step: row.step, proStatus: STEP_CODE[row.step], channel: row.channel, pf: CHANNEL_CODE[row.channel] },
    ...{ grade: row.grade, satisfaction: LIVE_GRADE[row.grade], 'GB/T 39046 A.8': STANDARD_GRADE[row.grade] },
    ...{ evalDetail: row.options, evaversion: row.options_version },
    ...{ named: row.named, valid: row.valid, excludedFor: row.excluded_for },
  }));
}

const nameIn = ({ zh, en }: Bilingual, language: Language) => (language === 'en' ? (en ?? zh) : zh);

/** In the order of the headings. */
function csvLine(row: Exported, language: Language): string {
  const say = ratingWording[language];
  return lineOf([
    ...[row.id, row.ratedOn, row.item.key, nameIn(row.item.name, language), nameIn(row.department.name, language)],
    row.hall === null ? '' : nameIn(row.hall.name, language),
    ...[say.steps[row.step], say.channels[row.channel], say.grades[row.grade], String(row.satisfaction)],
    ...[String(row['GB/T 39046 A.8']), row.evalDetail.join(' '), row.evaversion],
    ...[say.yesNo(row.named), say.yesNo(row.valid)],
    row.excludedFor === null ? '' : say.findings[row.excludedFor],
  ]);
}
