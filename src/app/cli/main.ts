import process from 'node:process';
import { commandTable } from './command-table.ts';
import { run } from './run.ts';

/** A reader that closes early, `onewindow … | head`, is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode);
});

const [first, ...rest] = process.argv.slice(2);
const words = first === undefined ? [] : [first === '--version' ? 'version' : first, ...rest];

process.exitCode = await run(words, commandTable, {
  write: (text) => process.stdout.write(text),
  say: (line) => process.stderr.write(`${line}\n`),
  environment: process.env,
});
