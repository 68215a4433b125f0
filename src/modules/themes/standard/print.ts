import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { checkPrintable, type Printer, type PrintRefusal } from '../../../platform/pdf/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import { mergeForms } from '../form/merge.ts';
import { publishedOf } from '../library/published.ts';
import { findThemeInForce } from '../library/queries.ts';
import type { Reach } from '../materials/model.ts';
import { askingOf } from '../materials/read.ts';
import { materialSet } from '../materials/rules.ts';
import { sheetOf, type StandardSheet } from './sheet.ts';
import { standardOf } from './standard.ts';

export type StandardDeps = {
  db: Db;
  now: () => Date;
  printer: Printer;
  template: string;
  demonstration: boolean;
};

export type StandardRefusal = PrintRefusal | { code: 'themeNotFound' } | { code: 'standardContradicts' };

/** Whoever applies: nobody in particular. */
const NOBODYS: Reach = { held: new Set(), shared: new Map(), committed: new Set() };

/** The standard of a theme in force, with all of its items, as words and tables. */
async function findStandard(
  tx: Tx,
  { now, demonstration }: Pick<StandardDeps, 'now' | 'demonstration'>,
  key: string,
): Promise<Result<StandardSheet, StandardRefusal>> {
  const on = civilDateOf(now());
  const kept = await findThemeInForce(tx, key, on);
  if (!kept) return no({ code: 'themeNotFound' });
  const { theme, version } = kept;
  const { versions, forms } = await publishedOf(
    tx,
    theme.parts.map(({ item }) => item),
    on,
  );
  const form = mergeForms(theme, [...forms.values()], version);
  if (!form.ok) return no({ code: 'standardContradicts' });
  const asking = [...versions.values()].map(({ item }) => askingOf(item));
  const sources = {
    versions: [...versions.values()],
    form: form.value,
    materials: materialSet(theme, asking, NOBODYS),
  };
  const lead = (await findDepartmentNames(tx)).get(theme.lead)?.zh ?? theme.lead;
  return ok(sheetOf(standardOf(theme, sources), { version, on, demonstration, lead }));
}

/** As a PDF; refused where a character would vanish from it. */
export async function printStandard(
  { db, printer, template, ...deps }: StandardDeps,
  { scope, key }: { scope: Parameters<Db['within']>[0]; key: string },
): Promise<Result<Uint8Array, StandardRefusal>> {
  const sheet = await db.within(scope, (tx) => findStandard(tx, deps, key));
  if (!sheet.ok) return sheet;
  const printable = checkPrintable(printer, sheet.value);
  if (!printable.ok) return printable;
  return ok(await printer.print({ template, data: sheet.value, at: deps.now() }));
}
