import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Notice } from '../../kernel/calendar-notice.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { noticesOf, type NoticeRecord, type Yearbook } from '../../kernel/notice-history.ts';
import { HolidaysFile, kindOfWord, NoticesFile } from './files.ts';

/** The folder of the data that ships with the product, beside `src/` and `dist/` alike. */
const shippedData = fileURLToPath(new URL('../../../data/', import.meta.url));

/**
 * The State Council's notices that ship with the product, oldest first, for `calendarOf` of the kernel. Throws, naming file and place,
 * when a file is missing, malformed, or contradicts the other: no deadline is reckoned on doubtful days.
 */
export async function loadNotices(folder: string = shippedData): Promise<Notice[]> {
  const [holidays, history] = await Promise.all([
    readShape(`${folder}/holidays.json`, HolidaysFile),
    readShape(`${folder}/holiday-notices.json`, NoticesFile),
  ]);
  const notices = noticesOf(yearbookOf(holidays), history.notices.map(recordOf));
  if (!notices.ok) throw new Error(`holiday-notices.json does not fit holidays.json: ${JSON.stringify(notices.error)}`);
  return notices.value;
}

function yearbookOf({ meta: { range }, days }: Static<typeof HolidaysFile>): Yearbook {
  return {
    from: civilDate(range[0]),
    until: civilDate(range[1]),
    days: days.map(({ date, type, name }) => ({ date: civilDate(date), kind: kindOfWord[type], name })),
  };
}

function recordOf(row: Static<typeof NoticesFile>['notices'][number]): NoticeRecord {
  return {
    id: row.id,
    issuedOn: civilDate(row.issuedOn),
    announces: row.announces,
    from: civilDate(row.from),
    until: civilDate(row.until),
    changes: row.changes.map(({ date, name, before, after }) => ({
      date: civilDate(date),
      name,
      before: kindOfWord[before],
      after: kindOfWord[after],
    })),
  };
}

async function readShape<Shape extends TSchema>(file: string, shape: Shape): Promise<Static<Shape>> {
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (Value.Check(shape, content)) return content;
  const [first] = Value.Errors(shape, content);
  throw new Error(`${file}${first?.instancePath ?? ''}: ${first?.message ?? 'not as expected'}`);
}
