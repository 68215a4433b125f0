import { ok, type Result } from '../../kernel/result.ts';
import {
  createFirstAdministrator,
  type Administrator,
  type DemoCredential,
  type IdentityDeps,
} from '../../modules/identity/index.ts';
import type { Config } from '../../platform/config/index.ts';
import type { Mode } from '../../platform/installation/index.ts';
import type { Logger } from '../../platform/logging/index.ts';
import { fillDemo } from './demo.ts';
import { layFoundation } from './foundation.ts';
import { identityDeps } from './modules.ts';
import { addressOf } from './public-url.ts';
import type { SetUpRefusal } from './refusal.ts';

/** Somebody who administers a new system; see the command `init` for the file that names them. */
export type NewAdministrator = Parameters<typeof createFirstAdministrator>[1];

export type Initialised = {
  mode: Mode;
  created: number;
  changed: number;
  unchanged: number;
  refused: { key: string; reason: string; detail: string }[];
  /** Shown once and kept nowhere: each password has to be changed at the first sign-in. */
  administrators: { kind: Administrator; loginName: string; temporaryPassword: string }[];
  credentials: readonly DemoCredential[];
};

type SettingUp = { config: Config; mode: Mode; administrators: readonly NewAdministrator[]; logger: Logger };

/** Sets a database up without serving anybody. What stands already stays as it is. */
export async function initialise({
  config,
  mode,
  administrators,
  logger,
}: SettingUp): Promise<Result<Initialised, SetUpRefusal>> {
  const foundation = await layFoundation({ ...config, mode }, logger);
  if (!foundation.ok) return foundation;
  try {
    const { publicUrl } = await addressOf(config);
    const identity = identityDeps(foundation.value, publicUrl);
    const { catalogue, credentials = [] } = (await fillDemo(foundation.value, identity)) ?? {};
    const made = await makeAdministrators(identity, administrators);
    const { created = 0, changed = 0, unchanged = 0, refused = [] } = catalogue ?? {};
    return ok({
      mode,
      created: created + made.administrators.length + credentials.length,
      changed,
      unchanged: unchanged + made.unchanged,
      refused: [...refused, ...made.refused],
      administrators: made.administrators,
      credentials,
    });
  } finally {
    await foundation.value.close();
  }
}

async function makeAdministrators(deps: IdentityDeps, wanted: readonly NewAdministrator[]) {
  const made: Pick<Initialised, 'administrators' | 'refused' | 'unchanged'> = {
    administrators: [],
    refused: [],
    unchanged: 0,
  };
  for (const administrator of wanted) {
    const { kind } = administrator;
    const result = await createFirstAdministrator(deps, administrator);
    if (result.ok) {
      const { loginName, temporaryPassword } = result.value;
      made.administrators.push({ kind, loginName, temporaryPassword });
    } else if (result.error.code === 'administratorServes') made.unchanged += 1;
    else {
      const { code, ...facts } = result.error;
      made.refused.push({ key: kind, reason: code, detail: JSON.stringify(facts) });
    }
  }
  return made;
}
