import type { Language } from '../../kernel/language.ts';
import type { CommandEntry } from './command-table.ts';
import type { Answer, Command } from './command.ts';
import { cliWording } from './wording.ts';

/** The list of commands. */
export function helpOf(table: readonly CommandEntry[], language: Language): Answer {
  const say = cliWording[language];
  const width = Math.max(...table.map(({ name }) => name.length));
  const rows = table.map(
    ({ name, summary, needsDatabase }) =>
      `  ${name.padEnd(width)}  ${summary[language]}${needsDatabase ? ` ${say.database}` : ''}`,
  );
  return {
    json: {
      commands: table.map(({ name, summary, needsDatabase }) => ({ name, summary: summary[language], needsDatabase })),
    },
    text: [say.title, '', say.form, '', say.commands, ...rows, '', say.common, say.more].join('\n'),
    holds: true,
  };
}

/** How one command is called. */
export function usageOf(name: string, command: Command, language: Language): Answer {
  const usage = command.usage[language];
  return { json: { name, usage }, text: `${usage}\n\n${cliWording[language].common}`, holds: true };
}
