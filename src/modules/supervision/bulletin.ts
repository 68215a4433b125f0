import { ok, type Result } from '../../kernel/result.ts';
import type { Caller } from '../../platform/http/index.ts';
import { checkPrintable, type PrintRefusal } from '../../platform/pdf/index.ts';
import type { BulletinQuery } from './contract.ts';
import type { SupervisionDeps } from './deps.ts';
import { findFigures } from './figures.ts';
import { sheetOf } from './sheet.ts';

type Asked = { caller: Caller; query: BulletinQuery };

/** The figures of a month as a PDF, by the same question as the page asks; refused where a character would vanish from it. */
export async function printBulletin(
  deps: SupervisionDeps,
  { caller, query: { language = 'zh', ...query } }: Asked,
): Promise<Result<Uint8Array, PrintRefusal>> {
  const figures = await findFigures(deps, { caller, query });
  const { printer, template, demonstration } = deps;
  const sheet = { ...sheetOf(figures, { language, channel: query.channel, demonstration }), language };
  const printable = checkPrintable(printer, sheet);
  return printable.ok ? ok(await printer.print({ template, data: sheet, at: new Date(figures.at) })) : printable;
}
