import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findCertificateTypes, findHalls, listIssuedTypes } from '../../catalogue/index.ts';
import { findBooks, findVoids } from '../blanks/queries/books.ts';
import { sheetText } from '../blanks/rules.ts';
import type { Balance, HallList } from '../contract.ts';
import type { IssuingDeps } from '../deps.ts';
import type { Figures } from './model.ts';
import { findFigures } from './queries/figures.ts';
import { findHallDay } from './queries/hall-days.ts';
import { dayIdOf } from './store/days.ts';

type Answer = Result<Balance, { code: 'hallUnknown' }>;

/** Today in a hall, as the record has it; once it is closed, as it was closed. */
export const readBalance = (deps: IssuingDeps, { caller, hall }: { caller: Caller; hall: string }): Promise<Answer> =>
  deps.db.within(caller.scope, async (tx): Promise<Answer> => {
    const halls = await findHalls(tx);
    if (!halls.some(({ key }) => key === hall)) return no({ code: 'hallUnknown' });
    const on = civilDateOf(deps.now());
    const kept = await findHallDay(tx, dayIdOf({ hall, on }));
    const isClosed = kept?.state === 'closed';
    const figures = isClosed ? kept.figures : await findFigures(tx, { hall, on });
    const texts = await textsOf(tx, figures);
    return ok({
      ...{ on, state: kept?.state ?? 'open', results: figures.results },
      books: figures.books.map(({ book, firstFree, ...counts }) => ({
        ...{ book, ...counts, ...texts.of(book), next: firstFree === null ? null : texts.number(book, firstFree) },
      })),
      officers: await namedOfficers(tx, deps, figures),
      differences: (isClosed ? kept.differences : []).map(({ book, ...rest }) => ({
        ...{ what: book === null ? null : `${texts.of(book).type} ${texts.of(book).range}`, ...rest },
      })),
      ...{ explanation: isClosed ? kept.explanation : null, reopenedBecause: kept?.reopened_because ?? null },
    });
  });

async function namedOfficers(tx: Tx, deps: IssuingDeps, { officers }: Figures): Promise<Balance['officers']> {
  const names = await deps.officerNames(
    tx,
    officers.map(({ officer }) => officer),
  );
  return officers.map(({ officer, ...counts }) => ({ name: names.get(officer) ?? null, ...counts }));
}

/** How books and numbers are called. */
async function textsOf(tx: Tx, { books }: Pick<Figures, 'books'>) {
  const ids = books.map(({ book }) => book);
  const rows = await findBooks(tx, ids);
  const types = await findCertificateTypes(tx, [...new Set([...rows.values()].map((row) => row.certificate_type))]);
  const voids = await findVoids(tx, ids);
  const number = (book: string, value: number) => {
    const row = rows.get(book);
    return row ? sheetText(row, value) : String(value);
  };
  const of = (book: string) => {
    const row = rows.get(book);
    return {
      type: row ? (types.get(row.certificate_type)?.name ?? row.certificate_type) : '',
      range: row ? `${sheetText(row, row.first_number)}—${sheetText(row, row.last_number)}` : '',
      voids: voids
        .filter((one) => one.book === book)
        .map((one) => ({ number: number(book, one.number), reason: one.reason ?? '' })),
    };
  };
  return { of, number };
}

/** Halls with a window, and the kinds of licences that blank forms can be of. */
export const listHalls = (deps: IssuingDeps, caller: Caller): Promise<HallList> =>
  deps.db.within(caller.scope, async (tx) => ({
    halls: (await findHalls(tx)).map(({ key, name }) => ({ key, name })),
    types: (await listIssuedTypes(tx)).map(({ id, name }) => ({ id, name })),
  }));
