import { commandTable, type CommandEntry } from '../../src/app/cli/command-table.ts';
import { run } from '../../src/app/cli/run.ts';

/** One call of the command line inside the test's own process, in English, with what it wrote to each stream. */
export async function recordedRun(
  words: readonly string[],
  table: readonly CommandEntry[] = commandTable,
  environment: Readonly<Record<string, string>> = {},
) {
  const written: string[] = [];
  const said: string[] = [];
  const exit = await run(words, table, {
    write: (text) => written.push(text),
    say: (line) => said.push(line),
    environment: { LANG: 'en_GB.UTF-8', ...environment },
  });
  return { exit, out: written.join(''), said: said.join('\n') };
}
