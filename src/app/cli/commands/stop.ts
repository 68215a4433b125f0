import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { no, ok } from '../../../kernel/result.ts';
import { findOwnerOf } from '../../../platform/postgres/index.ts';
import type { Command } from '../command.ts';
import { configOf, dataOption } from '../operation/settings.ts';
import { operationWording } from '../operation/wording.ts';

/** A start gives its requests and jobs some time to end. */
const LONGEST_STOP_MS = 60_000;
const LOOK_MS = 100;

export const command: Command = {
  options: dataOption,
  usage: { zh: operationWording.zh.usage.stop, en: operationWording.en.usage.stop },
  async run(call) {
    const say = operationWording[call.language];
    const config = configOf(call);
    if (!config.ok) return config;
    const { dataFolder } = config.value;
    const owner = await findOwnerOf(dataFolder);
    if (!owner) return ok({ json: { stopped: false }, text: say.nothingRuns(dataFolder), holds: true });
    const { pid, host } = owner;
    if (host !== hostname()) return no({ code: 'runsElsewhere', message: say.runsElsewhere(pid, host) });
    askToStop(pid);
    const stopped = await isGone(dataFolder, pid);
    return ok({ json: { stopped, pid }, text: stopped ? say.stopped(pid) : say.stillRuns(pid), holds: stopped });
  },
};

/** It may have ended by itself since we looked. */
function askToStop(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function isGone(dataFolder: string, pid: number): Promise<boolean> {
  for (let waited = 0; waited < LONGEST_STOP_MS; waited += LOOK_MS) {
    if ((await findOwnerOf(dataFolder))?.pid !== pid) return true;
    await sleep(LOOK_MS);
  }
  return false;
}
