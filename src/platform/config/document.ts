import { LANGUAGES } from '../../kernel/language.ts';
import { keys, VARIABLES } from './variables.ts';
import { wording } from './wording.ts';

const HEAD = `# Configuration / 配置

The program reads environment variables and nothing else. An unknown \`ONEWINDOW_\` name or a value that does not fit stops the start with a sentence.
An empty value is the same as none. This page is made from \`src/platform/config/\`; a test holds it.

本系统只读取环境变量。不认识的 \`ONEWINDOW_\` 变量或不合要求的值会使启动停止，并用一句话说明原因。空值等于不设。
本页由 \`src/platform/config/\` 生成，并有测试核对。
`;

/** The page `docs/how-to/configuration.md`: every variable, its default and its meaning in each language. */
export function configurationDocument(): string {
  const tables = LANGUAGES.toReversed().map((language) => {
    const { document, meanings } = wording[language];
    const rows = keys.map((key) => {
      const { name, written } = VARIABLES[key];
      return `| \`${name}\` | ${written && `\`${written}\``} | ${meanings[key]} |`;
    });
    return [`| ${document.name} | ${document.otherwise} | ${document.meaning} |`, '|---|---|---|', ...rows].join('\n');
  });
  return [HEAD, ...tables].join('\n\n');
}
