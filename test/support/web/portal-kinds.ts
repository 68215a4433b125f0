import { vi } from 'vitest';
import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import type { Steps } from '../../../src/modules/intake/drafts/contract/steps.ts';
import { agentAt, jsonOf, type Agent } from '../app/agent.ts';
import { act, callerOf, completeDraft, granted, handedIn } from '../app/errand.ts';
import { endingSoon, endsOn } from '../app/licences.ts';
import { askedMandate, mandateBetween } from '../app/mandates.ts';
import { handedInTheme } from '../app/theme-cases.ts';
import { askingDepartments, asks, caseOf, retiring } from '../app/gathered.ts';
import { codeShown, pairedTablet, servedCase } from '../app/ratings.ts';
import { signedInPerson } from '../app/people.ts';
import { filledTheme } from '../intake/filled-theme.ts';
import { SMALL_CATERING } from '../intake/themes.ts';
import { citizen } from '../identity/people.ts';
import { PERSON, type TestApp } from '../app/test-app.ts';

/** One page of the portal, of a kind that a route makes, whose browser it is shown in, and the status that it is meant to have. */
export type PageKind = { route: string; path: string; as: Agent; status: number };

/** Routes that a browser is sent through, or that answer with something else than a page of the portal. */
const NO_PAGES: ReadonlySet<string> = new Set([
  '/health',
  '/ready',
  '/metrics',
  '/assets/:file',
  '/desk/assets/:file',
  '/desk',
  '/desk/*',
  '/oidc/auth',
  '/oidc/*',
  '/sign-in',
  '/sign-in/resume',
  '/kiosk',
  '/kiosk/reset',
  '/preferences',
  '/my/data/copy',
  '/drafts/:draftId/renew',
  '/drafts/:draftId/materials/:material/way',
  '/drafts/:draftId/materials/:material/reuse',
  '/drafts/:draftId/materials/:material/authorise',
  '/drafts/:draftId/materials/:material/withdraw',
  '/drafts/:draftId/materials/:material/files/:file',
  '/drafts/:draftId/materials/:material/files/:file/remove',
  '/confirm/:token/code',
  '/confirm/:token/who',
  '/confirm/:token/answer',
  '/my/cases/:caseId/papers/:paperId',
  '/my/cases/:caseId/electronic',
  '/my/turned-away/:turnedAwayId/paper',
  '/my/themes/:themeCaseId/corrections/:notice/:edition',
  '/checklists/:code/paper',
  '/copies/:token/file',
  '/verify/worker.js',
  '/my/cases/:caseId/files/:fileId',
]);

/** Whoever meets none of the conditions is told where to ask. */
const UNFIT = Array.from({ length: 12 }, (_, place) => `&c${place}=no`).join('');

/** Whose number in the tests belongs to nobody else's part. */
const PRINCIPAL = 951;

/** Pages that stand on a kiosk only. */
const OF_A_KIOSK = ['/kiosk/still-there', '/kiosk/no-files', '/kiosk/leave'];

/** A place of which something is refused, something has to be asked and something is right. */
const PLACE = 'p-scale=0&p-use=1&p-pollution=0&p-fumes=1&p-gas=1&p-fire=0&p-drain=2&p-tobacco=2&asked=1';

/** A checklist that somebody kept. */
async function checklistOf(nobody: Agent): Promise<string> {
  const told = { kind: '个体工商户', hire: null, gjj: false, invoice: true };
  const kept = await nobody.post('/api/themes/enterprise-open/checklists', { told });
  return `/checklists/${jsonOf<{ code: string }>(kept).code}`;
}

/** Every kind of page with something on it, and each page of a form; the routes for which none is named here are left. */
export async function portalKinds(app: TestApp): Promise<PageKind[]> {
  const { nobody } = app.cast;
  const of = (route: string, as: Agent, path = route): PageKind => ({ route, path, as, status: 200 });
  return [
    of('/', nobody),
    of('/search', nobody, '/search?q=%E6%B5%B4%E6%B1%A0'),
    of('/search', nobody, '/search?q=zzzzzz'),
    of('/search', nobody),
    // Neither sure nor nothing: the nearest items are offered.
    of('/search', nobody, '/search?q=%E9%A3%9E%E7%A2%9F%E8%AE%B8%E5%8F%AF'),
    of('/items', nobody),
    of('/items', nobody, '/items?group=elderly'),
    of('/items', nobody, '/items?stage=birth'),
    of('/items/:key', nobody, '/items/public-health'),
    // The second time the first page also shows what was looked at.
    of('/', nobody),
    of('/items/:key/fit', nobody, '/items/public-health/fit'),
    of('/items/:key/fit', nobody, `/items/public-health/fit?asked=1${UNFIT}`),
    of('/themes', nobody),
    of('/themes/:key', nobody, '/themes/enterprise-open'),
    of('/themes/:key', nobody, '/themes/enterprise-open?q-kind=1&q-hire=x&q-gjj=1&q-invoice=0'),
    of('/themes/:key/place', nobody, '/themes/open-restaurant/place'),
    of('/themes/:key/place', nobody, `/themes/open-restaurant/place?${PLACE}`),
    { ...of('/themes/:key/place', nobody, '/themes/open-netcafe/place?asked=1'), status: 422 },
    of('/checklists', nobody),
    { ...of('/checklists', nobody, '/checklists?code=2222-2222'), status: 422 },
    of('/checklists/:code', nobody, await checklistOf(nobody)),
    of('/status', nobody),
    of('/verify', nobody),
    of('/verify/offline', nobody),
    of('/register', nobody),
    of('/sign-in/interaction/:uid', nobody, '/sign-in?returnTo=%2Fmy'),
    { ...of('/sign-in/callback', nobody), status: 400 },
    of('/accessibility', nobody),
    of('/privacy', nobody),
    { ...of('none', nobody, '/no-such-page'), status: 404 },
    ...(await ofAPerson(app)),
    ...(await ofACase(app)),
    ...(await ofATheme(app)),
    ...(await ofThemeCase(app)),
    ...(await ofMessages(app)),
    ...(await ofActing(app)),
    ...(await ofRatings(app)),
    ...(await ofTurnedAway(app)),
    ...(await ofSecondPersons(app)),
    of('/turned-away', nobody),
    of('/sign-in/second-factor', app.cast.clerk),
    of('/sign-in/second-factor/enrol', app.cast.clerk),
    of('/sign-in/capacity', app.cast.clerk),
    ...OF_A_KIOSK.map((route) => of(route, nobody)),
  ];
}

/** A child was born in the county; the mother is insured. Told, and as it stands in an address. */
const BORN = { born: true, mode: '父母双方', follow: '随母', reg: true, benefit: true, subsidy: true };
const BORN_CODES = { 'q-born': '0', 'q-mode': '0', 'q-follow': '0', 'q-reg': '0', 'q-benefit': '0', 'q-subsidy': '0' };

async function ofAPerson(app: TestApp): Promise<PageKind[]> {
  const { person } = app.cast;
  const draft = await completeDraft(app.house, person);
  const table = jsonOf<{ id: string }>(await person.post('/api/drafts', { item: 'dibao' })).id;
  const theme = jsonOf<{ id: string }>(await person.post('/api/theme-drafts', { theme: 'newborn', told: BORN })).id;
  const of = (route: string, path = route): PageKind => ({ route, path, as: person, status: 200 });
  const places = ['', '/discard', '/materials', '/materials/public-health.m2', '/check', '/submit'];
  return [
    of('/items/:key/start', '/items/individual-biz-reg/start'),
    ...places.map((place) =>
      of(`/drafts/:draftId${place.replace('public-health.m2', ':material')}`, `/drafts/${draft}${place}`),
    ),
    of('/themes/:key/start', `/themes/newborn/start?${new URLSearchParams(BORN_CODES).toString()}`),
    ...['', '/check', '/materials', '/situation'].map((place) =>
      of(`/drafts/:draftId${place}`, `/drafts/${theme}${place}`),
    ),
    ...(await pagesOfForm(person, draft)),
    of('/drafts/:draftId/pages/:pageId', `/drafts/${table}/pages/family-members`),
    of('/drafts/:draftId/pages/:pageId/rows/:row', `/drafts/${table}/pages/family-members/rows/1`),
    of('/my'),
    of('/my/data'),
    of('/my/data/correction'),
    of('/sign-in/level', '/sign-in/level?needed=4'),
  ];
}

/** Premises that are rented, shown by nothing: the landlord is asked. And a link that opens nothing. */
async function ofSecondPersons({ cast: { person, nobody } }: TestApp): Promise<PageKind[]> {
  const begun = await person.post('/api/drafts', { item: 'individual-biz-reg' }, 'second-person');
  const { id } = jsonOf<{ id: string }>(begun);
  jsonOf(await person.post(`/api/drafts/${id}/answers`, { answers: { 'site.tenure': '租赁' } }));
  const page = { route: '/drafts/:draftId/second-persons', path: `/drafts/${id}/second-persons`, status: 200 };
  return [
    { ...page, as: person },
    { route: '/confirm/:token', path: `/confirm/${'x'.repeat(43)}`, as: nobody, status: 404 },
  ];
}

/** A theme that can be handed in, and the receipt of one that was. */
async function ofATheme({ house, cast: { person } }: TestApp): Promise<PageKind[]> {
  const caller = await callerOf(house, person);
  const filled = () => filledTheme(house.modules.intake, caller, { theme: 'open-restaurant', told: SMALL_CATERING });
  const [open, sent] = [await filled(), await filled()];
  const handing = { consent: true, anotherOne: true };
  const { id } = jsonOf<{ id: string }>(await person.post(`/api/theme-drafts/${sent}/submit`, handing, sent));
  const of = (route: string, path: string): PageKind => ({ route, path, as: person, status: 200 });
  return [
    of('/drafts/:draftId/check', `/drafts/${open}/check`),
    of('/drafts/:draftId/submit', `/drafts/${open}/submit`),
    of('/my/themes/:themeCaseId/received', `/my/themes/${id}/received`),
  ];
}

async function pagesOfForm(person: Agent, draft: string): Promise<PageKind[]> {
  const { steps } = jsonOf<Steps>(await person.get(`/api/drafts/${draft}/steps`));
  return steps.map(({ page }) => ({
    route: '/drafts/:draftId/pages/:pageId',
    path: `/drafts/${draft}/pages/${page}?change=1`,
    as: person,
    status: 200,
  }));
}

async function ofACase(app: TestApp): Promise<PageKind[]> {
  const { house, cast } = app;
  const { person, clerk } = cast;
  const [received, corrected, concluded] = [
    await handedIn(house, person),
    await handedIn(house, person),
    await handedIn(house, person),
  ];
  const missing = [{ key: 'public-health.m2', what: '平面图缺第2页，请补全。' }];
  jsonOf(await act(clerk, corrected.caseId, ['ask-correction', { missing }]));
  await granted(cast, concluded.caseId);
  const { licence, identifier } = await licenceOf(cast.person);
  await endsOn(cast.approver, licence.split('/').at(-1) ?? '', endingSoon());
  const of = (place: string, id: string): PageKind => ({
    route: `/my/cases/:caseId${place}`,
    path: `/my/cases/${id}${place}`,
    as: person,
    status: 200,
  });
  return [
    of('', received.caseId),
    of('/received', received.caseId),
    of('/withdraw', received.caseId),
    of('/delivery', received.caseId),
    of('/send-papers', received.caseId),
    of('/hearing', received.caseId),
    of('/hearing/presider', received.caseId),
    ...(await ofTolerance(app)),
    ...(await ofCommitment(app)),
    of('', corrected.caseId),
    of('/correct', corrected.caseId),
    of('', concluded.caseId),
    { route: '/my/licences', path: '/my/licences', as: person, status: 200 },
    { route: '/my/licences/:licenceId', path: licence, as: person, status: 200 },
    { route: '/my/licences/:licenceId/renewal', path: `${licence}/renewal`, as: person, status: 200 },
    ...(await ofCopies(cast, licence)),
    { route: '/verify/:identifier', path: `/verify/${identifier}`, as: cast.nobody, status: 200 },
  ];
}

/** 容缺受理: the commitment that is signed, a case that still waits for something, and bringing it. */
async function ofTolerance({ house, cast: { person, clerk } }: TestApp): Promise<PageKind[]> {
  const promising = async () => {
    const draft = await completeDraft(house, person);
    jsonOf(await person.post(`/api/drafts/${draft}/materials/public-health.m1/way`, { way: 'later' }));
    return draft;
  };
  const handing = { consent: true, anotherOne: true, tolerance: true };
  const handed = await person.post(`/api/drafts/${await promising()}/submit`, handing, 'tolerance');
  const { caseId } = jsonOf<{ caseId: string }>(handed);
  jsonOf(await act(clerk, caseId, ['accept', {}]));
  const of = (route: string, path: string): PageKind => ({ route, path, as: person, status: 200 });
  const bringing = jsonOf<{ id: string }>(await person.post(`/api/cases/${caseId}/correction`, {})).id;
  return [
    of('/drafts/:draftId/submit', `/drafts/${await promising()}/submit`),
    of('/my/cases/:caseId', `/my/cases/${caseId}`),
    of('/drafts/:draftId', `/drafts/${bringing}`),
    of('/drafts/:draftId/early-service', `/drafts/${bringing}/early-service`),
    of('/drafts/:draftId/materials', `/drafts/${bringing}/materials`),
  ];
}

/** 告知承诺: the text that is signed, and a case that was handed in on it. */
async function ofCommitment({ house, cast: { person } }: TestApp): Promise<PageKind[]> {
  const draft = await completeDraft(house, person);
  const { commitment } = jsonOf<{ commitment: { signer: string } }>(await person.get(`/api/drafts/${draft}`));
  const signature = { version: 1, name: commitment.signer };
  jsonOf(await person.post(`/api/drafts/${draft}/commitment`, signature));
  const handing = { consent: true, anotherOne: true };
  const { caseId } = jsonOf<{ caseId: string }>(await person.post(`/api/drafts/${draft}/submit`, handing, 'promise'));
  const choosing = await completeDraft(house, person);
  const of = (route: string, path: string): PageKind => ({ route, path, as: person, status: 200 });
  return [
    of('/drafts/:draftId/commitment', `/drafts/${choosing}/commitment`),
    of('/my/cases/:caseId', `/my/cases/${caseId}`),
  ];
}

/** 一件事办件: one that runs, one of whose parts was taken back so that another cannot go on, and the page before that. */
async function ofThemeCase({ house, cast: { person } }: TestApp): Promise<PageKind[]> {
  const running = await handedInTheme(house, person);
  const part = running.parts.find(({ receipt }) => receipt !== null)?.receipt?.caseId ?? '';
  const broken = await handedInTheme(house, person);
  jsonOf(await person.post(`/api/theme-cases/${broken.id}/parts/pension-retire/withdraw`));
  const asked = await retiring(house, person);
  await asks((await askingDepartments(house, 962))['elder-card'], asked, 'elder-card');
  const of = (route: string, path: string): PageKind => ({ route, path, as: person, status: 200 });
  const takeBack = '/parts/pension-retire/take-back';
  return [
    of('/my/themes/:themeCaseId', `/my/themes/${running.id}`),
    of('/my/themes/:themeCaseId', `/my/themes/${broken.id}`),
    of('/my/themes/:themeCaseId/delivery', `/my/themes/${running.id}/delivery`),
    of('/my/themes/:themeCaseId', `/my/themes/${asked.id}`),
    of('/my/themes/:themeCaseId/correction', `/my/themes/${asked.id}/correction`),
    of('/my/cases/:caseId', `/my/cases/${caseOf(asked, 'elder-card')}`),
    of('/my/themes/:themeCaseId/parts/:item/take-back', `/my/themes/${running.id}${takeBack}`),
    of('/my/cases/:caseId', `/my/cases/${part}`),
    of('/my', '/my'),
  ];
}

/** What a counter did not take in from somebody whom it knew. */
async function ofTurnedAway({ cast: { person, clerk } }: TestApp): Promise<PageKind[]> {
  const card = { name: '演示李四', citizenId: citizen(PERSON), phone: '13911113333', access: false };
  const { id: meeting } = jsonOf<{ id: string }>(await clerk.post('/api/identity/meetings', card));
  const no = {
    ...{ meeting, item: 'public-health', reason: 'missingMaterial', demanded: 'common.business-licence' },
    ...{ words: '没有带营业执照，看不出是谁开的店', path: [{ kind: 'bring', text: '营业执照' }] },
  };
  const { id } = jsonOf<{ id: string }>(await clerk.post('/api/turned-away', no, 'turned-away'));
  const of = (route: string, path = route): PageKind => ({ route, path, as: person, status: 200 });
  return [of('/my/turned-away'), of('/my/turned-away/:turnedAwayId', `/my/turned-away/${id}`)];
}

/** Where the licence that somebody was given last is shown, and its identifier. */
async function licenceOf(person: Agent): Promise<{ licence: string; identifier: string }> {
  const folder = await person.get('/my/licences');
  const licence = /href="(\/my\/licences\/[\w-]+)"/.exec(folder.text)?.[1] ?? '';
  const shown = await person.get(licence);
  return { licence, identifier: /\/verify\/([\w.]+)#/.exec(shown.text)?.[1] ?? '' };
}

/** A copy of a licence: making it, ending it, what its link opens, and what a link opens that never was one. */
async function ofCopies({ person, nobody }: TestApp['cast'], licence: string): Promise<PageKind[]> {
  const raw = new URLSearchParams({ forWhom: '演示银行', purpose: '办理贷款', days: '30' }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await person.send('POST', `${licence}/copies`, { raw, headers });
  const { text } = await person.get(licence);
  const end = /href="(\/my\/licences\/[\w-]+\/copies\/[\w-]+\/end)"/.exec(text)?.[1] ?? '';
  const token = /\/copies\/([\w-]{32})"/.exec(text)?.[1] ?? '';
  return [
    { route: '/my/licences/:licenceId', path: licence, as: person, status: 200 },
    { route: '/my/licences/:licenceId/copies', path: `${licence}/copies`, as: person, status: 200 },
    { route: '/my/licences/:licenceId/copies/:copyId/end', path: end, as: person, status: 200 },
    { route: '/copies/:token', path: `/copies/${token}`, as: nobody, status: 200 },
    { route: '/copies/:token', path: '/copies/never', as: nobody, status: 404 },
  ];
}

/** The case pages stand already, so there is something to be told. */
async function ofMessages({ cast: { person } }: TestApp): Promise<PageKind[]> {
  const told = async () => jsonOf<{ messages: { id: string }[] }>(await person.get('/api/messages')).messages[0];
  const message = await vi.waitUntil(told, 15_000);
  const of = (place: string, path = place): PageKind => ({
    route: `/my/messages${place}`,
    path: `/my/messages${path}`,
    as: person,
    status: 200,
  });
  return [
    of(''),
    of('/:messageId', `/${message.id}`),
    of('/preferences'),
    of('/addresses/:channel', '/addresses/email'),
  ];
}

/** A case that was served, its faces and what follows them, and a tablet at a counter that shows one and one that waits. */
async function ofRatings(app: TestApp): Promise<PageKind[]> {
  const { cast, house } = app;
  const { caseId, serial } = await servedCase(app);
  const [showing, waiting] = [await pairedTablet(app), await pairedTablet(app)];
  jsonOf(await cast.clerk.post('/api/ratings/offers', { caseId, serial, device: showing.device }));
  const code = await codeShown(house, showing.token);
  const tablet = ({ token }: { token: string }) => agentAt(app.url, `rating-tablet=${token}`);
  const of = (route: string, path = route, as: Agent = cast.nobody): PageKind => ({ route, path, as, status: 200 });
  const place = `/my/cases/${caseId}/rate`;
  return [
    of('/ratings'),
    of('/at-once'),
    of('/ratings', '/ratings?by=item'),
    of('/my/cases/:caseId/rate', place, cast.person),
    of('/my/cases/:caseId/rate', `${place}?done=2026-03-10`, cast.person),
    of('/my/cases/:caseId/rate/:serial', `${place}/${serial}`, cast.person),
    of('/my/cases/:caseId/rate/:serial', `${place}/${serial}?grade=dissatisfied`, cast.person),
    of('/rate/code/:code', `/rate/code/${code}`),
    of('/rate/code/:code', `/rate/code/${code}?grade=verySatisfied`),
    of('/rate/thanks', '/rate/thanks?done=good'),
    of('/rate/tablet', '/rate/tablet', tablet(showing)),
    of('/rate/tablet', '/rate/tablet', tablet(waiting)),
    of('/rate/tablet', '/rate/tablet?done=thanks'),
    of('/rate/tablet/pair'),
  ];
}

/** One mandate that runs, one that waits for its answer, and a child whose number is not known yet. */
async function ofActing({ house, cast: { person } }: TestApp): Promise<PageKind[]> {
  const neighbour = await signedInPerson(house.modules.identity, PRINCIPAL);
  const [agent, principal] = [
    { known: person, number: PERSON, name: '演示李四' },
    { known: neighbour, number: PRINCIPAL, name: '演示李四' },
  ];
  const mandate = await mandateBetween(agent, principal);
  const { token } = await askedMandate(agent, principal);
  const child = {
    name: '演示小宝',
    citizenId: '',
    gender: 'female',
    bornOn: civilDateOf(new Date()),
    relation: 'mother',
    declared: true,
  };
  const { ward } = jsonOf<{ ward: string }>(await person.post('/api/identity/me/wards', child));
  const of = (route: string, path = route, as: Agent = person): PageKind => ({ route, path, as, status: 200 });
  return [
    of('/my/mandates/new'),
    of('/my/mandates'),
    of('/my/mandates/:mandate', `/my/mandates/${mandate}`),
    of('/my/mandates/:mandate/end', `/my/mandates/${mandate}/end`),
    of('/my/mandates/answer/:token', `/my/mandates/answer/${token}`, neighbour),
    of('/my/mandates/answer/:token/decline', `/my/mandates/answer/${token}/decline`, neighbour),
    of('/my/children'),
    of('/my/children/new'),
    of('/my/children/:ward/number', `/my/children/${ward}/number`),
    of('/my/children/:ward/remove', `/my/children/${ward}/remove`),
    of('/items/:key/start', '/items/hukou-birth/start'),
  ];
}

/** Routes that make pages and of which no page is named: whoever adds a page adds it here. */
export const kindsMissing = (
  kinds: readonly PageKind[],
  mounted: readonly { method: string; url: string }[],
): string[] =>
  mounted
    .filter(({ method, url }) => method === 'GET' && !url.startsWith('/api/') && !NO_PAGES.has(url))
    .map(({ url }) => url)
    .filter((url) => !kinds.some(({ route }) => route === url));
