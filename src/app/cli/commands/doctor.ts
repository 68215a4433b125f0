import { ok } from '../../../kernel/result.ts';
import type { Command } from '../command.ts';
import { examineBackups } from '../doctor/backups.ts';
import { examineDatabase } from '../doctor/database.ts';
import { examineGateways } from '../doctor/gateways.ts';
import { examineHostApp } from '../doctor/host-app.ts';
import { examineMachine } from '../doctor/machine.ts';
import { examineProduction } from '../doctor/production.ts';
import { doctorWording } from '../doctor/wording.ts';
import { configOf, dataOption } from '../operation/settings.ts';

export const command: Command = {
  options: dataOption,
  usage: { zh: doctorWording.zh.usage, en: doctorWording.en.usage },
  async run(call) {
    const config = configOf(call);
    if (!config.ok) return config;
    const { checks: sentences, mark } = doctorWording[call.language];
    const machine = await examineMachine(config.value);
    const gateways = await examineGateways(config.value);
    const hostApp = await examineHostApp(config.value);
    const { server, findings, mode = config.value.mode } = await examineDatabase(config.value, call.language);
    const backups = await examineBackups({ config: config.value, mode, now: new Date() });
    const checks = [
      ...[...machine, ...gateways, ...hostApp, ...findings, ...examineProduction(config.value, mode), ...backups].map(
        ({ name, ok: holds, found }) => ({
          name: name as string,
          ok: holds,
          detail: holds ? sentences[name].holds(found) : sentences[name].fails(found),
        }),
      ),
      ...server.map(({ name, ...check }) => ({ name: `database.${name}`, ...check })),
    ];
    const holds = checks.every((check) => check.ok);
    const lines = checks.map((check) => `${check.ok ? mark.holds : mark.fails}  ${check.name}: ${check.detail}`);
    return ok({ json: { ok: holds, checks }, text: lines.join('\n'), holds });
  },
};
