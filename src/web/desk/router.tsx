import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { CockpitRoom } from '../cockpit/CockpitRoom.tsx';
import { cockpitFilterOf, effectSearchOf, figureFilterOf } from '../cockpit/filter.ts';
import { StudioPage } from '../studio/StudioPage.tsx';
import { root } from './root-route.ts';
import { OfficeRoom } from './leaves/OfficeRoom.tsx';
import { ModelsRoom } from './process-models/ModelsRoom.tsx';
import { modelFilterOf } from './process-models/filter.ts';
import { licencePlaceOf } from './licences/address.ts';
import { RatingsRoom } from './ratings/RatingsRoom.tsx';
import { forwardings } from './forwarding/routes.ts';
import { consultations } from './consultations/routes.ts';
import { jointMeetings } from './joint-meetings/routes.ts';
import { disputes } from './disputes/routes.ts';
import { earlyServices } from './early-service/routes.ts';
import { instant } from './instant/routes.ts';
import { postChecks } from './post-checks/routes.ts';
import { turnedAway } from './turned-away/routes.ts';
import { themeDesigns } from './theme-design/routes.ts';
import { themeBoard } from './theme-board/routes.ts';
import { themePublications } from './theme-publication/routes.ts';
import { orderPlaceOf } from './orders/address.ts';
import { counterPlaceOf } from './counter/address.ts';
import { issuingPlaceOf } from './issuing/address.ts';
import { deskSearchOf } from './worklist/address.ts';
import { NothingChosen } from './worklist/NothingChosen.tsx';
import { WorkPage } from './worklist/WorkPage.tsx';

const work = createRoute({
  getParentRoute: () => root,
  id: 'worklist',
  component: WorkPage,
  validateSearch: deskSearchOf,
});

const index = createRoute({ getParentRoute: () => work, path: '/', component: NothingChosen });

const caseFile = createRoute({
  getParentRoute: () => work,
  path: 'cases/$caseId',
  component: lazyRouteComponent(() => import('./case-file/CaseFilePage.tsx')),
});

const studio = createRoute({ getParentRoute: () => root, path: 'models', component: StudioPage });

const models = createRoute({
  getParentRoute: () => studio,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/models/process', replace: true });
  },
});

const processModel = createRoute({
  getParentRoute: () => studio,
  path: 'process',
  component: lazyRouteComponent(() => import('../studio/ProcessPage.tsx')),
});

const processDraft = createRoute({
  getParentRoute: () => studio,
  path: 'process/$item',
  component: lazyRouteComponent(() => import('../studio/draft/DraftPage.tsx')),
});

const decisionModel = createRoute({
  getParentRoute: () => studio,
  path: 'decision',
  component: lazyRouteComponent(() => import('../studio/DecisionPage.tsx')),
});

const decisionDraft = createRoute({
  getParentRoute: () => studio,
  path: 'decision/$key',
  component: lazyRouteComponent(() => import('../studio/table/DecisionDraftPage.tsx')),
});

const decisionModels = createRoute({
  getParentRoute: () => root,
  path: 'decision-models',
  component: ModelsRoom,
});

const decisionList = createRoute({
  getParentRoute: () => decisionModels,
  path: '/',
  component: lazyRouteComponent(() => import('./decision-models/DecisionListPage.tsx')),
});

const decisionVersions = createRoute({
  getParentRoute: () => decisionModels,
  path: '$key',
  component: lazyRouteComponent(() => import('./decision-models/DecisionVersionsPage.tsx')),
});

const decisionChanges = createRoute({
  getParentRoute: () => decisionModels,
  path: '$key/changes/$before/$after',
  component: lazyRouteComponent(() => import('./decision-models/comparison/DecisionChangesPage.tsx')),
});

const processModels = createRoute({
  getParentRoute: () => root,
  path: 'process-models',
  component: ModelsRoom,
  validateSearch: modelFilterOf,
});

const modelList = createRoute({
  getParentRoute: () => processModels,
  path: '/',
  component: lazyRouteComponent(() => import('./process-models/ModelListPage.tsx')),
});

const modelSheet = createRoute({
  getParentRoute: () => processModels,
  path: '$item',
  component: lazyRouteComponent(() => import('./process-models/ModelSheetPage.tsx')),
});

const modelChanges = createRoute({
  getParentRoute: () => processModels,
  path: '$item/changes/$before/$after',
  component: lazyRouteComponent(() => import('./process-models/ComparisonPage.tsx')),
});

const templateList = createRoute({
  getParentRoute: () => processModels,
  path: 'templates',
  component: lazyRouteComponent(() => import('./templates/TemplatesPage.tsx')),
});

const itemTemplate = createRoute({
  getParentRoute: () => processModels,
  path: '$item/template',
  component: lazyRouteComponent(() => import('./templates/AdoptionPage.tsx')),
});

const modelMigration = createRoute({
  getParentRoute: () => processModels,
  path: '$item/migration',
  component: lazyRouteComponent(() => import('./migration/MigrationPage.tsx')),
});

const oversight = createRoute({
  getParentRoute: () => root,
  path: 'oversight',
  component: lazyRouteComponent(() => import('./oversight/OversightPage.tsx')),
});

const cockpit = createRoute({ getParentRoute: () => root, path: 'cockpit', component: CockpitRoom });

const figures = createRoute({
  getParentRoute: () => cockpit,
  path: '/',
  component: lazyRouteComponent(() => import('../cockpit/CockpitPage.tsx')),
  validateSearch: cockpitFilterOf,
});

const figureCases = createRoute({
  getParentRoute: () => cockpit,
  path: 'cases',
  component: lazyRouteComponent(() => import('../cockpit/FigureCasesPage.tsx')),
  validateSearch: figureFilterOf,
});

const themeEffects = createRoute({
  getParentRoute: () => cockpit,
  path: 'themes',
  component: lazyRouteComponent(() => import('../cockpit/ThemeEffectPage.tsx')),
  validateSearch: effectSearchOf,
});

const toleranceCoverage = createRoute({
  getParentRoute: () => cockpit,
  path: 'tolerance',
  component: lazyRouteComponent(() => import('../cockpit/ToleranceCoveragePage.tsx')),
});

const wall = createRoute({
  getParentRoute: () => cockpit,
  path: 'wall',
  component: lazyRouteComponent(() => import('../cockpit/WallPage.tsx')),
});

const counter = createRoute({
  getParentRoute: () => root,
  path: 'counter',
  component: lazyRouteComponent(() => import('./counter/CounterPage.tsx')),
  validateSearch: counterPlaceOf,
});

const licences = createRoute({ getParentRoute: () => root, path: 'licences' });

const licenceList = createRoute({
  getParentRoute: () => licences,
  path: '/',
  component: lazyRouteComponent(() => import('./licences/LicencesPage.tsx')),
  validateSearch: licencePlaceOf,
});

const licence = createRoute({
  getParentRoute: () => licences,
  path: '$licenceId',
  component: lazyRouteComponent(() => import('./licences/LicencePage.tsx')),
});

const issuing = createRoute({
  getParentRoute: () => root,
  path: 'issuing',
  component: lazyRouteComponent(() => import('./issuing/IssuingPage.tsx')),
  validateSearch: issuingPlaceOf,
});

const office = createRoute({ getParentRoute: () => root, path: 'office', component: OfficeRoom });

const myLeaves = createRoute({
  getParentRoute: () => office,
  path: 'leaves',
  component: lazyRouteComponent(() => import('./leaves/MyLeavesPage.tsx')),
});

const departmentLeaves = createRoute({
  getParentRoute: () => office,
  path: 'department-leaves',
  component: lazyRouteComponent(() => import('./leaves/DepartmentLeavesPage.tsx')),
});

const drawers = createRoute({
  getParentRoute: () => office,
  path: 'drawers',
  component: lazyRouteComponent(() => import('./drawers/DrawersPage.tsx')),
});

const holders = createRoute({
  getParentRoute: () => office,
  path: 'tasks',
  component: lazyRouteComponent(() => import('./holders/HoldersPage.tsx')),
});

const credit = createRoute({
  getParentRoute: () => office,
  path: 'credit',
  component: lazyRouteComponent(() => import('./credit/CreditPage.tsx')),
});

const commitments = createRoute({ getParentRoute: () => office, path: 'commitments' });

const commitmentTexts = createRoute({
  getParentRoute: () => commitments,
  path: '/',
  component: lazyRouteComponent(() => import('./commitment/TextsPage.tsx')),
});

const commitmentText = createRoute({
  getParentRoute: () => commitments,
  path: '$item',
  component: lazyRouteComponent(() => import('./commitment/TextPage.tsx')),
});

const interests = createRoute({
  getParentRoute: () => office,
  path: 'interests',
  component: lazyRouteComponent(() => import('./leaves/InterestsPage.tsx')),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: 'inbox',
  component: lazyRouteComponent(() => import('./inbox/InboxPage.tsx')),
});

const orders = createRoute({ getParentRoute: () => root, path: 'orders', component: RatingsRoom });

const orderList = createRoute({
  getParentRoute: () => orders,
  path: '/',
  component: lazyRouteComponent(() => import('./orders/OrdersPage.tsx')),
  validateSearch: orderPlaceOf,
});

const order = createRoute({
  getParentRoute: () => orders,
  path: '$orderId',
  component: lazyRouteComponent(() => import('./orders/OrderPage.tsx')),
});

const ratings = createRoute({ getParentRoute: () => root, path: 'ratings', component: RatingsRoom });

const badRatings = createRoute({
  getParentRoute: () => ratings,
  path: '/',
  component: lazyRouteComponent(() => import('./ratings/BadRatingsPage.tsx')),
});

const badRating = createRoute({
  getParentRoute: () => ratings,
  path: '$ratingId',
  component: lazyRouteComponent(() => import('./ratings/BadRatingPage.tsx')),
});

const routeTree = root.addChildren([
  work.addChildren([index, caseFile]),
  oversight,
  cockpit.addChildren([figures, figureCases, toleranceCoverage, themeEffects, wall]),
  counter,
  licences.addChildren([licenceList, licence]),
  issuing,
  inbox,
  orders.addChildren([orderList, order]),
  ratings.addChildren([badRatings, badRating]),
  postChecks,
  instant,
  forwardings,
  disputes,
  consultations,
  jointMeetings,
  earlyServices,
  turnedAway,
  themeBoard,
  ...themePublications,
  themeDesigns,
  processModels.addChildren([modelList, modelSheet, modelChanges, templateList, itemTemplate, modelMigration]),
  decisionModels.addChildren([decisionList, decisionVersions, decisionChanges]),
  office.addChildren([
    myLeaves,
    departmentLeaves,
    drawers,
    holders,
    credit,
    commitments.addChildren([commitmentTexts, commitmentText]),
    interests,
  ]),
  studio.addChildren([models, processModel, processDraft, decisionModel, decisionDraft]),
]);

/** Addresses of the desk. Search values are text and nothing else: eighteen digits are a number, but not one to calculate with. */
export const router = createRouter({
  routeTree,
  basepath: '/desk',
  trailingSlash: 'preserve',
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const said = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
