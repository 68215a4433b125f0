import { civilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findLicences, listLicences } from '../../certificates/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { LicencePage, LicenceQuery } from './contract.ts';

const PAGE = 50;

/** The licences that the officer's departments gave: those with a number or identifier, or a page of all. */
export async function listLicencesOfDesk(
  tx: Tx,
  { certificates }: CaseDeps,
  { caller: { scope }, query: { words = '', order = 'all', after } }: { caller: Caller; query: LicenceQuery },
): Promise<LicencePage> {
  const sought = words.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  if (sought !== '') return { licences: await findLicences(tx, certificates, sought), after: null };
  const { departments = [] } = scope;
  if (departments.length === 0) return { licences: [], after: null };
  const listed = await listLicences(tx, certificates, { departments, order, after: placeOf(after), limit: PAGE + 1 });
  const licences = listed.slice(0, PAGE);
  const last = listed.length > PAGE ? licences.at(-1) : undefined;
  // Ordered by the newest version, also where an earlier one still holds.
  const newest = last?.following ?? last;
  const day = order === 'all' ? newest?.issuedOn : newest?.until;
  return { licences, after: last && day ? `${day}_${last.id}` : null };
}

const PLACE = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;

/** A place that cannot be one begins at the top. */
function placeOf(after = '') {
  const [, day, certificate] = PLACE.exec(after) ?? [];
  return day !== undefined && certificate !== undefined ? { day: civilDate(day), certificate } : undefined;
}
