import { readFile } from 'node:fs/promises';
import { no, ok, type Result } from '../../kernel/result.ts';
import { catalogueRoutes } from '../../modules/catalogue/index.ts';
import { certificateRoutes } from '../../modules/certificates/index.ts';
import {
  assertEveryRouteHasKnownPermission,
  createGatekeeper,
  identityRoutes,
  meetingRoutes,
} from '../../modules/identity/index.ts';
import {
  caseRoutes,
  correctionCounterRoutes,
  correctionUploads,
  counterRoutes,
  counterUploads,
  draftRoutes,
  themeBoardRoutes,
  themeCaseRoutes,
  themeCounterRoutes,
  themeDraftRoutes,
  findingRoutes,
  licenceRoutes,
  noteRoutes,
  disputeRoutes,
  forwardingRoutes,
  endingRoutes,
  urgeRoutes,
  procedureRoutes,
  instantRoutes,
  postCheckRoutes,
  servingRoutes,
  ownUploads,
  taskFileRoutes,
  commitmentRoutes,
  consultationRoutes,
  jointMeetingRoutes,
  gatheredCorrectionRoutes,
  jointVisitRoutes,
  earlyServiceRoutes,
  secondPersonRoutes,
  turnedAwayRoutes,
  uploadRoutes,
} from '../../modules/intake/index.ts';
import { creditRoutes } from '../../modules/credit/index.ts';
import { deliveryRoutes, paperRoutes } from '../../modules/delivery/index.ts';
import { issuingRoutes } from '../../modules/issuing/index.ts';
import { messageRoutes } from '../../modules/messages/index.ts';
import { oversightRoutes } from '../../modules/oversight/index.ts';
import { supervisionRoutes } from '../../modules/supervision/index.ts';
import {
  themeDesignRoutes,
  themeEffectRoutes,
  themePublicationRoutes,
  checklistRoutes,
  themeStandardRoutes,
} from '../../modules/themes/index.ts';
import { decisionDraftRoutes, decisionRoutes } from '../../modules/decisions/index.ts';
import {
  migrationRoutes,
  drawing,
  modelRoutes,
  publicationRoutes,
  templateRoutes,
  timesRoutes,
} from '../../modules/process/index.ts';
import { ratingRoutes } from '../../modules/ratings/index.ts';
import { backupGauges } from './backups.ts';
import { departmentsNamed } from './department-names.ts';
import { proposals } from './proposals.ts';
import { designPermits, drawingPermits, modelDepartment, modelLimit, modelNames, themePermits } from './model-names.ts';
import { officeDeps } from './office.ts';
import type { Config } from '../../platform/config/index.ts';
import { systemScope } from '../../platform/database/index.ts';
import { countInDatabase, createServer, type App, type Gatekeeper } from '../../platform/http/index.ts';
import { findLag } from '../../platform/log/index.ts';
import { createMetrics, watchRoutes, type Readiness } from '../../platform/metrics/index.ts';
import { assetRoutes } from '../assets/routes.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';
import { personalData } from './personal-data.ts';
import { openPortal } from './portal.ts';
import type { Address } from './public-url.ts';
import { refusalOf, type SetUpRefusal } from './refusal.ts';
import { sendingGauges } from './sending-gauges.ts';
import { moduleWording } from './refusal-wording.ts';
import { setUpWording } from './wording.ts';

type Serving = {
  modules: Modules;
  address: Address;
  isClosing: () => boolean;
  /** Hears of every answer that somebody got. */
  onAnswer?: () => void;
};

/** The server with every route of the house, not listening yet. */
export async function openDoors(foundation: Foundation, serving: Serving): Promise<Result<App, SetUpRefusal>> {
  const { config, databases, installation, logger } = foundation;
  const { publicUrl } = serving.address;
  const tls = await readTls(config);
  if (!tls.ok) return tls;
  const scope = systemScope(config.area);
  const metrics = createMetrics(
    () => databases.follower.within(scope, findLag).catch(() => undefined),
    [sendingGauges(serving.modules.messages), ...backupGauges(foundation)],
  );
  const portal = await openPortal(foundation, serving.modules);
  const app = await createServer({
    gatekeeper: createGatekeeper(serving.modules.identity),
    publicUrl: publicUrl.href,
    production: installation.mode === 'production',
    trustedProxies: config.trustedProxies,
    logger,
    countRequest: countInDatabase(databases.app, config.area),
    observe: (answered) => {
      metrics.answered(answered);
      serving.onAnswer?.();
    },
    wordingOf: moduleWording,
    renderProblem: portal.renderProblem,
    formTargets: config.issuer ? [config.issuer.origin] : [],
    ...(tls.value && { tls: tls.value }),
  });
  const readiness = () => readinessOf(foundation, serving.isClosing);
  watchRoutes(app, { metrics, metricsToken: config.metricsToken, readiness });
  await mountApi(app, foundation, serving.modules);
  await assetRoutes(app, config);
  await portal.mount(app);
  assertEveryRouteHasKnownPermission(app.mounted);
  return ok(app);
}

/** What errands need of the API, for whoever asks it from inside the house: its gatekeeper, permissions and shapes are the same. */
export async function openErrandApi({
  modules,
  publicUrl,
  gatekeeper,
}: {
  modules: Modules;
  publicUrl: URL;
  gatekeeper: Gatekeeper;
}): Promise<App> {
  const app = await createServer({
    gatekeeper,
    publicUrl: publicUrl.href,
    // Nobody comes from outside: there is no address by which to count.
    countRequest: () => Promise.resolve({ current: 0, ttl: 0 }),
    wordingOf: moduleWording,
  });
  await app.register(
    async (api: App) => {
      await mountErrands(api, modules);
      counterRoutes(api, modules.counter);
      turnedAwayRoutes(api, modules.turnedAway);
      meetingRoutes(api, modules.identity);
    },
    { prefix: '/api' },
  );
  return app;
}

/** How processes go and what rules decide: read, drawn, published, put over. */
function mountModels(api: App, { databases, now }: Pick<Foundation, 'databases' | 'now'>, modules: Modules): void {
  const { conventions } = modules.intake;
  const standing = { now, departmentOf: modelDepartment, permits: drawingPermits(modules.identity) };
  modelRoutes(api, { db: databases.app, now, names: modelNames, mayDraw: drawing(standing) });
  migrationRoutes(api, { ...modules.intake.runs, db: databases.app, now, names: modelNames });
  const { officerNames } = proposals;
  templateRoutes(api, { db: databases.app, now, names: modelNames, officerNames });
  publicationRoutes(api, {
    ...{ db: databases.app, names: modelNames, limitOf: modelLimit, conventions },
    ...{ ...standing, proposals },
  });
  themePublicationRoutes(api, { db: databases.app, now, permits: themePermits(modules.identity) });
  decisionRoutes(api, { db: databases.app, now });
  decisionDraftRoutes(api, { db: databases.app, now });
  themeEffectRoutes(api, { db: databases.app, now, conventions });
  themeDesignRoutes(api, { db: databases.app, now, conventions, mayDesign: designPermits(modules.identity) });
  timesRoutes(api, { db: databases.app, now, names: modelNames, conventions });
}

async function mountApi(app: App, { databases, now }: Foundation, modules: Modules): Promise<void> {
  await app.register(
    async (api: App) => {
      catalogueRoutes(api, { db: databases.app, now, search: modules.search });
      mountModels(api, { databases, now }, modules);
      await mountErrands(api, modules);
      certificateRoutes(api, { ...modules.intake.certificates, db: databases.app });
      licenceRoutes(api, modules.intake);
      creditRoutes(api, modules.credit);
      findingRoutes(api, officeDeps(modules));
      procedureRoutes(api, modules.intake);
      endingRoutes(api, modules.intake);
      urgeRoutes(api, modules.intake);
      disputeRoutes(api, modules.intake);
      forwardingRoutes(api, modules.intake);
      consultationRoutes(api, modules.intake);
      jointMeetingRoutes(api, modules.intake);
      gatheredCorrectionRoutes(api, modules.intake);
      jointVisitRoutes(api, modules.intake);
      noteRoutes(api, officeDeps(modules));
      servingRoutes(api, modules.intake);
      await postCheckRoutes(api, modules.intake);
      instantRoutes(api, modules.intake);
      await uploadRoutes(api, { uploads: modules.uploads, place: ownUploads(modules.intake) });
      counterRoutes(api, modules.counter);
      themeCounterRoutes(api, modules.themeCounter);
      correctionCounterRoutes(api, modules.counter);
      turnedAwayRoutes(api, modules.turnedAway);
      commitmentRoutes(api, modules.intake);
      earlyServiceRoutes(api, modules.counter);
      secondPersonRoutes(api, modules.intake);
      await uploadRoutes(api, { uploads: modules.uploads, place: counterUploads(modules.counter) });
      await uploadRoutes(api, { uploads: modules.uploads, place: correctionUploads(modules.counter) });
      identityRoutes(api, modules.identity, { sources: personalData(modules), namesOf: departmentsNamed });
      messageRoutes(api, modules.messages);
      deliveryRoutes(api, modules.issuing.delivery);
      paperRoutes(api, modules.papers);
      supervisionRoutes(api, modules.supervision);
      themeStandardRoutes(api, modules.standards);
      checklistRoutes(api, modules.checklists);
      oversightRoutes(api, modules.oversight);
    },
    { prefix: '/api' },
  );
}

/** An application on its way, from the first answer to the rating. */
async function mountErrands(api: App, { intake, issuing, ratings }: Modules): Promise<void> {
  draftRoutes(api, intake);
  themeDraftRoutes(api, intake);
  themeCaseRoutes(api, intake);
  themeBoardRoutes(api, intake);
  caseRoutes(api, intake);
  await taskFileRoutes(api, intake);
  await issuingRoutes(api, issuing);
  ratingRoutes(api, ratings);
}

async function readinessOf({ databases, config }: Foundation, isClosing: () => boolean): Promise<Readiness[]> {
  const answers = await databases.app.within(systemScope(config.area), () => Promise.resolve(true)).catch(() => false);
  return [
    { name: 'database', ready: answers },
    { name: 'open', ready: !isClosing() },
  ];
}

type Tls = { certificate: Buffer; key: Buffer };

async function readTls({ tlsCertificate, tlsKey }: Config): Promise<Result<Tls | undefined, SetUpRefusal>> {
  if (tlsCertificate === undefined || tlsKey === undefined) return ok(undefined);
  const [certificate, key] = [await read(tlsCertificate), await read(tlsKey)];
  if (!certificate.ok) return certificate;
  return key.ok ? ok({ certificate: certificate.value, key: key.value }) : key;
}

async function read(path: string): Promise<Result<Buffer, SetUpRefusal>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return no(refusalOf('fileUnreadable', (language) => setUpWording[language].fileUnreadable(path, reason)));
  }
}
