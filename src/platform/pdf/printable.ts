import { no, ok, type Result } from '../../kernel/result.ts';
import type { Printer } from './printer.ts';

/** Why nothing may be printed: the machine has no Chinese font, or these characters would vanish from the paper. */
export type PrintRefusal = { code: 'fontMissing' } | { code: 'glyphMissing'; characters: string[] };

/** To be asked before a paper with effect is printed: typst leaves out what no font draws, and says nothing. */
export function checkPrintable(printer: Printer, data: object): Result<undefined, PrintRefusal> {
  if (printer.families.length === 0) return no({ code: 'fontMissing' });
  const characters = printer.missingGlyphs(data);
  return characters.length > 0 ? no({ code: 'glyphMissing', characters }) : ok(undefined);
}
