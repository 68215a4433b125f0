import type { Language } from '../../kernel/language.ts';
import type { ArgumentRefusal } from './arguments.ts';

type Wording = {
  title: string;
  form: string;
  commands: string;
  database: string;
  common: string;
  more: string;
  noCommand: (words: string) => string;
  noLanguage: (given: string) => string;
  argument: Record<ArgumentRefusal['code'], (option: string) => string>;
  crashed: (message: string) => string;
};

/** What the frame of the command line says; each command has its own words beside it. */
export const cliWording: Readonly<Record<Language, Wording>> = {
  zh: {
    title: 'OneWindow 一窗：县级政务服务平台',
    form: '用法：onewindow <命令> [参数] [--json] [--lang zh|en]',
    commands: '命令：',
    database: '（需要数据库）',
    common:
      '--json  标准输出只有一个 JSON 文档    --lang zh|en  语言    -h, --help  帮助\n退出码：0 完成且成立  1 检查不成立  2 用法或输入有误',
    more: '单个命令的说明：onewindow help <命令>',
    noCommand: (words) => `没有“${words}”这个命令，用 onewindow help 查看全部命令。`,
    noLanguage: (given) => `--lang 只能是 zh 或 en，不能是“${given}”。`,
    argument: {
      unknownOption: (option) => `没有 ${option} 这个选项。`,
      valueMissing: (option) => `${option} 后面缺少值。`,
      valueUnexpected: (option) => `${option} 不带值。`,
      givenTwice: (option) => `${option} 只能给一次。`,
    },
    crashed: (message) => `程序出错：${message}`,
  },
  en: {
    title: 'OneWindow: the government service platform of a county',
    form: 'usage: onewindow <command> [arguments] [--json] [--lang zh|en]',
    commands: 'commands:',
    database: '(needs the database)',
    common:
      '--json  one JSON document on standard output    --lang zh|en  language    -h, --help  help\nexit: 0 done and holds  1 something checked does not hold  2 usage or input error',
    more: 'about one command: onewindow help <command>',
    noCommand: (words) => `There is no command "${words}"; onewindow help lists them.`,
    noLanguage: (given) => `--lang is zh or en, not "${given}".`,
    argument: {
      unknownOption: (option) => `There is no option ${option}.`,
      valueMissing: (option) => `The value after ${option} is missing.`,
      valueUnexpected: (option) => `${option} takes no value.`,
      givenTwice: (option) => `${option} can be given once only.`,
    },
    crashed: (message) => `The program failed: ${message}`,
  },
};
