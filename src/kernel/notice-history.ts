import type { Notice, NoticeDay } from './calendar-notice.ts';
import type { CivilDate } from './civil-date.ts';
import { no, ok, type Result } from './result.ts';
import type { MovedDay } from './working-days.ts';

/** The moved days as they stand after every notice, complete for the days from `from` to `until`. */
export type Yearbook = { from: CivilDate; until: CivilDate; days: readonly MovedDay[] };

/**
 * What the yearbook cannot tell: which notice spoke when, and what it replaced. A notice that announces a year covers `from` to `until`;
 * `changes` are the days that an amending notice moved, or days of a covering notice that lie outside the yearbook.
 */
export type NoticeRecord = {
  id: string;
  issuedOn: CivilDate;
  announces: number | null;
  from: CivilDate;
  until: CivilDate;
  changes: readonly { date: CivilDate; name: string; before: NoticeDay['kind']; after: NoticeDay['kind'] }[];
};

export type HistoryRefusal =
  | { code: 'contradiction'; notice: string; date: CivilDate; record: NoticeDay['kind']; yearbook: NoticeDay['kind'] }
  | { code: 'dayWithoutNotice'; date: CivilDate };

/**
 * The notices as they were issued, recovered by walking back from the yearbook: each day is held once, and a record that contradicts
 * the yearbook, or a moved day that no notice covers, is refused.
 */
export function noticesOf(book: Yearbook, records: readonly NoticeRecord[]): Result<Notice[], HistoryRefusal> {
  const standing = new Map(book.days.map((day) => [day.date, day]));
  const notices: Notice[] = [];

  for (const record of newestFirst(records)) {
    const contradiction = findContradiction(record, book, standing);
    if (contradiction) return no(contradiction);
    for (const { date, before, name } of record.changes) {
      if (before === 'ordinary') standing.delete(date);
      else standing.set(date, { date, kind: before, name });
    }
    notices.unshift({
      id: record.id,
      issuedOn: record.issuedOn,
      announces: record.announces,
      days: [
        ...takeCovered(record, standing),
        ...record.changes.map(({ date, after, name }) => ({ date, kind: after, name })),
      ],
    });
  }

  const [orphan] = standing.keys();
  return orphan === undefined ? ok(notices) : no({ code: 'dayWithoutNotice', date: orphan });
}

const newestFirst = (records: readonly NoticeRecord[]) =>
  records.toSorted((one, other) => (one.issuedOn > other.issuedOn ? -1 : Number(one.issuedOn < other.issuedOn)));

function findContradiction(
  { id, changes }: NoticeRecord,
  book: Yearbook,
  standing: ReadonlyMap<CivilDate, MovedDay>,
): HistoryRefusal | undefined {
  for (const { date, after } of changes) {
    const yearbook = standing.get(date)?.kind ?? 'ordinary';
    const inBook = date >= book.from && date <= book.until;
    if (inBook && yearbook !== after) return { code: 'contradiction', notice: id, date, record: after, yearbook };
  }
  return undefined;
}

/** A notice that announces a year takes the days it covers out of what stands; earlier notices never spoke of them. */
function takeCovered({ announces, from, until }: NoticeRecord, standing: Map<CivilDate, MovedDay>): MovedDay[] {
  if (announces === null) return [];
  const covered = [...standing.values()].filter(({ date }) => date >= from && date <= until);
  for (const { date } of covered) standing.delete(date);
  return covered;
}
