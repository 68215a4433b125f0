import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { ok } from '../../../kernel/result.ts';
import type { Command } from '../command.ts';

const Package = Type.Object({ version: Type.String() });

export const command: Command = {
  options: {},
  usage: { zh: '用法: onewindow version', en: 'usage: onewindow version' },
  async run() {
    const file = new URL('../../../../package.json', import.meta.url);
    const { version } = Value.Parse(Package, JSON.parse(await readFile(file, 'utf8')));
    return ok({
      json: { version, node: process.version },
      text: `onewindow ${version} (Node ${process.version})`,
      holds: true,
    });
  },
};
