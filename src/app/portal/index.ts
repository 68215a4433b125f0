/**
 * The citizen's pages: request → door of a module → view. Server-rendered, working without a script; `login/` holds the pages around
 * signing in.
 */
import type { App } from '../../platform/http/index.ts';
import { askingRoutes } from './acting/asking.tsx';
import { mandateRoutes } from './acting/mandates.tsx';
import { wardRoutes } from './acting/wards.tsx';
import { actRoutes } from './cases/acts.tsx';
import { casePageRoutes } from './cases/case.tsx';
import { deliveryRoutes } from './cases/delivery.tsx';
import { mineRoutes } from './cases/mine.tsx';
import { urgingRoutes } from './cases/urging.ts';
import { askPersonRoutes } from './cases/instant.ts';
import { postCheckPageRoutes } from './cases/post-check.ts';
import { hearingPageRoutes } from './cases/hearing.tsx';
import { paperRoutes } from './cases/papers.ts';
import { receivedRoutes } from './cases/received.tsx';
import { sendingRoutes } from './cases/sending.tsx';
import { statusRoutes } from './cases/status.tsx';
import { gatheredCorrectionPages } from './cases/correction.tsx';
import { jointVisitPages } from './cases/joint-visit.ts';
import { themeCasePages } from './cases/theme-case.tsx';
import { themeDeliveryRoutes } from './cases/theme-delivery.tsx';
import { themeReceivedRoutes } from './cases/theme-received.tsx';
import type { PortalDeps } from './deps.ts';
import { copyRoutes } from './licences/copies.tsx';
import { licenceRoutes } from './licences/mine.tsx';
import { renewalRoutes } from './licences/renewal.tsx';
import { verifyRoutes } from './licences/verify.tsx';
import { autosaveRoutes } from './draft/autosave.ts';
import { earlyServicePageRoutes } from './draft/early-service.tsx';
import { checkRoutes } from './draft/check.tsx';
import { commitmentPages } from './draft/commitment.tsx';
import { materialRoutes } from './draft/materials.tsx';
import { questionRoutes } from './draft/question.tsx';
import { situationRoutes } from './draft/situation.tsx';
import { startRoutes } from './draft/start.tsx';
import { submitRoutes } from './draft/submit.tsx';
import { tableRoutes } from './draft/table.tsx';
import { taskRoutes } from './draft/tasks.tsx';
import { uploadRoutes } from './draft/uploads.ts';
import { addressRoutes } from './messages/addresses.tsx';
import { inboxRoutes } from './messages/inbox.tsx';
import { preferencesRoutes } from './messages/preferences.tsx';
import { countForNavigation } from './messages/unread.ts';
import { correctionRoutes } from './self/correction.tsx';
import { codeRoutes } from './ratings/code.tsx';
import { figureRoutes } from './ratings/figures.tsx';
import { rateRoutes } from './ratings/rate.tsx';
import { tabletRoutes } from './ratings/tablet.tsx';
import { ownDataRoutes } from './self/own-data.tsx';
import { guideRoutes } from './search/guide.tsx';
import { searchRoutes } from './search/routes.tsx';
import { placePages } from './themes/place.tsx';
import { checklistPages } from './themes/checklists.tsx';
import { themeRoutes } from './themes/routes.tsx';
import { themeStartRoutes } from './themes/start.tsx';
import { secondPersonPages } from './second-person/asking.tsx';
import { confirmingRoutes } from './second-person/confirming.tsx';
import { turnedAwayByCodeRoutes } from './turned-away/by-code.tsx';
import { ownTurnedAwayRoutes } from './turned-away/own.tsx';
import { aboutRoutes } from './site/about.tsx';
import { atOnceRoutes } from './site/at-once.tsx';
import { preferenceRoutes } from './site/preferences.ts';

export { readCounty } from './county.ts';
export type { PortalDeps } from './deps.ts';
export { frameOf, type Setting } from './frame.ts';
export { portalProblems, type ProblemSetting } from './site/problems.tsx';

const ROOMS = [
  searchRoutes,
  guideRoutes,
  themeRoutes,
  checklistPages,
  placePages,
  themeStartRoutes,
  startRoutes,
  taskRoutes,
  situationRoutes,
  questionRoutes,
  tableRoutes,
  autosaveRoutes,
  commitmentPages,
  materialRoutes,
  checkRoutes,
  submitRoutes,
  earlyServicePageRoutes,
  mineRoutes,
  casePageRoutes,
  themeCasePages,
  themeDeliveryRoutes,
  jointVisitPages,
  deliveryRoutes,
  sendingRoutes,
  receivedRoutes,
  themeReceivedRoutes,
  paperRoutes,
  actRoutes,
  hearingPageRoutes,
  postCheckPageRoutes,
  askPersonRoutes,
  urgingRoutes,
  askingRoutes,
  mandateRoutes,
  wardRoutes,
  ownDataRoutes,
  correctionRoutes,
  statusRoutes,
  licenceRoutes,
  copyRoutes,
  renewalRoutes,
  verifyRoutes,
  rateRoutes,
  codeRoutes,
  tabletRoutes,
  figureRoutes,
  ownTurnedAwayRoutes,
  turnedAwayByCodeRoutes,
  secondPersonPages,
  confirmingRoutes,
  inboxRoutes,
  preferencesRoutes,
  addressRoutes,
  atOnceRoutes,
  aboutRoutes,
];

/** Mounts every page of the portal but those around signing in. */
export async function portalRoutes(app: App, deps: PortalDeps): Promise<void> {
  countForNavigation(app, deps);
  for (const room of ROOMS) room(app, deps);
  preferenceRoutes(app, deps);
  await uploadRoutes(app, deps);
  await gatheredCorrectionPages(app, deps);
}
