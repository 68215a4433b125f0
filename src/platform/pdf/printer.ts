import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
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
  /** A tagged PDF, made one at a time in a thread of its own. Rejects for a template that does not compile: that is a bug. */
  print(order: PrintOrder): Promise<Uint8Array>;
};

const worker = fileURLToPath(new URL('./print-worker.mjs', import.meta.url));

export function openPrinter({ fontPaths }: { fontPaths: readonly string[] }): Printer {
  const fonts = findFonts(fontPaths);
  const families = [...new Set(fonts.map(({ family }) => family))];
  let thread: Piscina<Printing, Uint8Array> | undefined;
  return {
    families,
    missingGlyphs: (data) => missingGlyphs(textOf(data), fonts),
    print: async ({ template, data, at }) => {
      thread ??= new Piscina({ filename: worker, maxThreads: 1, workerData: { fontPaths: foldersOf(fonts) } });
      const inputs = { data: JSON.stringify({ ...data, families }) };
      return thread.run({ template, inputs, creationTimestamp: Math.floor(at.valueOf() / 1_000) });
    },
  };
}

/** As the worker takes it. */
type Printing = { template: string; inputs: Record<string, string>; creationTimestamp: number };

/** Every text in the data, however deep. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textOf).join('');
}
