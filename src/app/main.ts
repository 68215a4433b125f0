import { no, ok, type Result } from '../kernel/result.ts';
import type { DemoCredential } from '../modules/identity/index.ts';
import { deliveryTasks } from '../modules/delivery/index.ts';
import { messageTasks } from '../modules/messages/index.ts';
import { faultSentence, foreignGateways, type Config } from '../platform/config/index.ts';
import { systemScope } from '../platform/database/index.ts';
import { closeServer, type App } from '../platform/http/index.ts';
import type { Mode } from '../platform/installation/index.ts';
import type { Logger } from '../platform/logging/index.ts';
import { collectionReminders } from './compose/collection-reminders.ts';
import { instantSamples } from './compose/instant-samples.ts';
import { deemedAcceptance } from './compose/deemed-acceptance.ts';
import { tellingOfficers } from './compose/telling-officers.ts';
import { watchOfClocks } from './compose/watch-of-clocks.ts';
import { recomputedDates } from './compose/recomputed-dates.ts';
import { proposalDays } from './compose/proposal-days.ts';
import { procedureDays } from './compose/procedure-days.ts';
import { proofsOfResults } from './compose/proofs-of-results.ts';
import { renewalByLaw, renewalReminders } from './compose/licence-renewals.ts';
import { endingSupplies, lapsedTolerances } from './compose/tolerance.ts';
import { parcelLooks } from './compose/parcel-looks.ts';
import { checklistForgetting } from './compose/checklist-forgetting.ts';
import { recountedThemes } from './compose/recounted-themes.ts';
import { themeParts } from './compose/theme-parts.ts';
import { brokenThemes } from './compose/broken-themes.ts';
import { processTimers, runMigrations } from './compose/process-timers.ts';
import { startBackground, type Work } from './compose/background.ts';
import { consultationDays } from './compose/consultation-days.ts';
import { urgeDays } from './compose/urge-days.ts';
import { jointVisitDays } from './compose/joint-visit-days.ts';
import { meetingDays } from './compose/meeting-days.ts';
import { earlyServiceSilence } from './compose/early-service-silence.ts';
import { secondPersonForgetting } from './compose/second-person-forgetting.ts';
import { endingDrafts } from './compose/errand-messages/draft-endings.ts';
import { readAuthority } from './compose/gateways.ts';
import { layFoundation, type Foundation } from './compose/foundation.ts';
import { openModules, type Modules } from './compose/modules.ts';
import { addressOf, type Address } from './compose/public-url.ts';
import { refusalOf, type SetUpRefusal } from './compose/refusal.ts';
import { openDoors } from './compose/serve.ts';
import { startSimulators, type Simulators } from './compose/simulators.ts';
import { fillDemo } from './compose/demo.ts';
import { followersOf } from './compose/followers.ts';
import { setUpWording } from './compose/wording.ts';
import { Pace } from './county/pace.ts';
import { runCounty } from './county/running.ts';

/** The running program. `close` ends everything in order and resolves when nothing of it runs any more. */
export type Running = {
  url: string;
  mode: Mode;
  /** How one signs in to the demo accounts that were made by this start. */
  credentials: readonly DemoCredential[];
  /** Where one sees what a demo would have sent; undefined where nothing is simulated. */
  simulators: Simulators['pages'] | undefined;
  close: () => Promise<void>;
};

/** Requests in hand and jobs under way get this long; what is cut then is done again or was not acknowledged. */
const LONGEST_REQUEST_MS = 10_000;

/** `simulate`: a demo county without gateways of its own gets simulators, as processes of their own. Never in production. */
export type StartOptions = { simulate?: boolean };

/** Starts the whole house. A refusal leaves nothing running. */
export async function startApp(
  config: Config,
  logger: Logger,
  { simulate = false }: StartOptions = {},
): Promise<Result<Running, SetUpRefusal>> {
  const foundation = await layFoundation(config, logger);
  if (!foundation.ok) return foundation;
  try {
    const started = await startWithGateways(foundation.value, simulate);
    if (!started.ok) await foundation.value.close();
    return started;
  } catch (error) {
    await foundation.value.close();
    throw error;
  }
}

/** A demo writes to nobody outside this machine, also where only the database knows that it is one. */
async function startWithGateways(foundation: Foundation, simulate: boolean): Promise<Result<Running, SetUpRefusal>> {
  const { config, installation } = foundation;
  const isDemo = installation.mode === 'demo';
  const [foreign] = isDemo ? foreignGateways(config) : [];
  if (foreign) return no(refusalOf(foreign.code, (language) => faultSentence(foreign, language)));
  const simulators = isDemo && simulate ? await startSimulators(config) : undefined;
  const started = await startOn({ ...foundation, config: simulators?.config ?? config }, simulators).catch(
    async (error: unknown) => {
      await simulators?.stop();
      throw error;
    },
  );
  if (!started.ok) await simulators?.stop();
  return started;
}

async function startOn(
  foundation: Foundation,
  simulators: Simulators | undefined,
): Promise<Result<Running, SetUpRefusal>> {
  const address = await addressOf(foundation.config);
  const authority = await readAuthority(foundation.config);
  if (!authority.ok) return authority;
  const modules = await openModules(foundation, address.publicUrl, authority.value);
  const filled = await fillDemo(foundation, modules.identity);
  let closing = false;
  const pace = new Pace();
  const app = await openDoors(foundation, {
    modules,
    address,
    isClosing: () => closing,
    onAnswer: () => pace.answered(),
  });
  if (!app.ok) return app;
  const listening = await listen(app.value, address);
  if (!listening.ok) return listening;
  const { messages } = modules;
  const background = await startBackground(foundation, { ...workOf(foundation, modules), rest: () => pace.rest() });
  messages.gateways.sms?.listen();
  const { hurry } = background;
  const county = await runCounty(foundation, { publicUrl: address.publicUrl, hurry, pace });
  // Behind the first cases, for which somebody waits.
  const prepared = prepareSearch(foundation, modules);
  const close = async () => {
    closing = true;
    await closeServer(app.value, LONGEST_REQUEST_MS);
    await prepared;
    await county?.stop();
    await background.stop();
    await messages.gateways.sms?.close();
    await simulators?.stop();
    await foundation.close();
  };
  const { mode } = foundation.installation;
  return ok({
    url: address.publicUrl.href,
    mode,
    credentials: filled?.credentials ?? [],
    simulators: simulators?.pages,
    close,
  });
}

const workOf = (foundation: Foundation, modules: Modules): Work => ({
  followers: followersOf(modules),
  tasks: [
    ...messageTasks(modules.messages),
    endingDrafts(modules.messages),
    processTimers(foundation, modules),
    runMigrations(foundation, modules),
    deemedAcceptance(foundation, modules),
    watchOfClocks(foundation, modules),
    tellingOfficers(foundation, modules),
    procedureDays(foundation, modules),
    consultationDays(foundation, modules),
    urgeDays(foundation, modules),
    meetingDays(foundation, modules),
    jointVisitDays(foundation, modules),
    proposalDays(foundation, modules),
    recomputedDates(foundation, modules),
    recountedThemes(foundation, modules),
    renewalByLaw(foundation, modules),
    proofsOfResults(foundation, modules),
    renewalReminders(foundation, modules),
    lapsedTolerances(foundation, modules),
    instantSamples(foundation, modules),
    earlyServiceSilence(foundation, modules),
    secondPersonForgetting(foundation),
    checklistForgetting(foundation),
    endingSupplies(modules.messages, modules),
    ...deliveryTasks(modules.issuing.delivery),
    ...parcelLooks(foundation, modules),
    themeParts(foundation, modules),
    brokenThemes(foundation),
    collectionReminders(foundation, modules),
  ],
});

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
