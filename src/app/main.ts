import { no, ok, type Result } from '../kernel/result.ts';
import type { DemoCredential } from '../modules/identity/index.ts';
import type { Config } from '../platform/config/index.ts';
import { systemScope } from '../platform/database/index.ts';
import { closeServer, type App } from '../platform/http/index.ts';
import type { Mode } from '../platform/installation/index.ts';
import type { Logger } from '../platform/logging/index.ts';
import { startBackground } from './compose/background.ts';
import { layFoundation, type Foundation } from './compose/foundation.ts';
import { openModules, type Modules } from './compose/modules.ts';
import { addressOf, type Address } from './compose/public-url.ts';
import { refusalOf, type SetUpRefusal } from './compose/refusal.ts';
import { openDoors } from './compose/serve.ts';
import { fillDemo } from './compose/demo.ts';
import { followers } from './compose/followers.ts';
import { setUpWording } from './compose/wording.ts';

/** The running program. `close` ends everything in order and resolves when nothing of it runs any more. */
export type Running = {
  url: string;
  mode: Mode;
  /** How one signs in to the demo accounts that were made by this start. */
  credentials: readonly DemoCredential[];
  close: () => Promise<void>;
};

/** Requests in hand and jobs under way get this long; what is cut then is done again or was not acknowledged. */
const LONGEST_REQUEST_MS = 10_000;

/** Starts the whole house. A refusal leaves nothing running. */
export async function startApp(config: Config, logger: Logger): Promise<Result<Running, SetUpRefusal>> {
  const foundation = await layFoundation(config, logger);
  if (!foundation.ok) return foundation;
  try {
    const started = await startOn(foundation.value);
    if (!started.ok) await foundation.value.close();
    return started;
  } catch (error) {
    await foundation.value.close();
    throw error;
  }
}

async function startOn(foundation: Foundation): Promise<Result<Running, SetUpRefusal>> {
  const address = await addressOf(foundation.config);
  const modules = await openModules(foundation, address.publicUrl);
  const filled = await fillDemo(foundation, modules.identity);
  let closing = false;
  const app = await openDoors(foundation, { modules, address, isClosing: () => closing });
  if (!app.ok) return app;
  const listening = await listen(app.value, address);
  if (!listening.ok) return listening;
  const background = await startBackground(foundation, { followers, tasks: [] });
  const prepared = prepareSearch(foundation, modules);
  const close = async () => {
    closing = true;
    await closeServer(app.value, LONGEST_REQUEST_MS);
    await prepared;
    await background.stop();
    await foundation.close();
  };
  const { mode } = foundation.installation;
  return ok({ url: address.publicUrl.href, mode, credentials: filled?.credentials ?? [], close });
}

/** Beside the first requests: whoever searches before it is done waits for it. */
async function prepareSearch({ databases, config, logger }: Foundation, { search }: Modules): Promise<void> {
  try {
    await databases.app.within(systemScope(config.area), search.prepare);
  } catch (error) {
    logger.error(error, 'the search was not prepared; the first who searches builds it');
  }
}

async function listen(app: App, { host, port }: Address): Promise<Result<void, SetUpRefusal>> {
  try {
    await app.listen({ host, port });
    return ok(undefined);
  } catch (error) {
    await app.close();
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return no(refusalOf('portTaken', (language) => setUpWording[language].portTaken(host, port)));
  }
}
