import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { findFonts, foldersOf } from './fonts.ts';
import { missingGlyphs } from './glyphs.ts';

export type PrintOrder = {
  /** The typst source. It reads `json(bytes(sys.inputs.data))`; text never becomes markup. */
  template: string;
  data: object;
  /** When the paper counts: also the PDF's creation date, so that the same order prints the same bytes. */
  at: Date;
};

export type Printer = {
  /** Families that were found, the most preferred first. Empty: nothing can be issued on this machine. */
  readonly families: readonly string[];
  /** Characters anywhere in the data that would vanish. */
  missingGlyphs(data: object): string[];
  /** A tagged PDF. Throws on a template that does not compile: that is a bug. */
  print(order: PrintOrder): Uint8Array;
};

export function openPrinter({ fontPaths }: { fontPaths: readonly string[] }): Printer {
  const fonts = findFonts(fontPaths);
  const families = [...new Set(fonts.map(({ family }) => family))];
  let compiler: NodeCompiler | undefined;
  return {
    families,
    missingGlyphs: (data) => missingGlyphs(textOf(data), fonts),
    print: ({ template, data, at }) => {
      compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: foldersOf(fonts) }] });
      const inputs = { data: JSON.stringify({ ...data, families }) };
      const pdf = pdfOf(compiler, { template, inputs, at });
      // Keeps what the last ten prints shared, and lets go of data of people who are done.
      compiler.evictCache(10);
      return pdf;
    },
  };
}

type Printing = { template: string; inputs: Record<string, string>; at: Date };

function pdfOf(compiler: NodeCompiler, { template, inputs, at }: Printing): Uint8Array {
  const creationTimestamp = Math.floor(at.valueOf() / 1_000);
  try {
    return compiler.pdf({ mainFileContent: template, inputs }, { creationTimestamp, pdfTags: true });
  } catch (cause) {
    // typst's own error has no message of its own; what it is about stands in its diagnostics.
    throw new Error('the template does not compile', { cause });
  }
}

/** Every text in the data, however deep. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textOf).join('');
}
