// A thread of its own for setting type: it takes tens of milliseconds in which the program would answer nobody. JavaScript, since a thread
// is started from a file and the tests run on sources.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { workerData } from 'piscina';

/** @type {{ fontPaths: string[] }} */
const { fontPaths } = workerData;
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });

/**
 * @param {{ template: string, inputs: Record<string, string>, creationTimestamp: number }} printing `creationTimestamp` in seconds
 * @returns {Uint8Array}
 */
export default function print({ template, inputs, creationTimestamp }) {
  try {
    return compiler.pdf({ mainFileContent: template, inputs }, { creationTimestamp, pdfTags: true });
  } catch (cause) {
    // typst's own error has no message of its own; what it is about stands in its diagnostics.
    throw new Error('the template does not compile', { cause });
  } finally {
    // Keeps what the last ten prints shared, and lets go of data of people who are done.
    compiler.evictCache(10);
  }
}
