import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDesk, type BuiltDesk } from '../../../test/support/desk/built-desk.ts';

const KB = 1024;
const EDITORS = [
  '../studio/DecisionPage.tsx',
  '../studio/ProcessPage.tsx',
  '../studio/draft/DraftPage.tsx',
  '../studio/table/PictureRoom.tsx',
];
const COCKPIT = [
  'CockpitPage.tsx',
  'FigureCasesPage.tsx',
  'ThemeEffectPage.tsx',
  'ToleranceCoveragePage.tsx',
  'WallPage.tsx',
  'draw.ts',
].map((part) => `../cockpit/${part}`);
let desk: BuiltDesk;

beforeAll(async () => {
  desk = await buildDesk();
}, 120_000);

afterAll(() => desk.remove());

describe("what an officer's browser gets", () => {
  test('the shell is at most 350 KB compressed', async () => {
    expect(desk.shell.length).toBeGreaterThanOrEqual(2);
    expect(await desk.compressed(desk.shell)).toBeLessThanOrEqual(350 * KB);
  });

  test('each part that is fetched when it is asked for is at most 200 KB compressed, a diagram editor 420 KB', async () => {
    expect([...desk.lazy.keys()].sort()).toEqual(
      [
        ...EDITORS,
        ...COCKPIT,
        'bridge/link.ts',
        'case-file/CaseFilePage.tsx',
        'case-file/RunDrawing.tsx',
        'commitment/TextPage.tsx',
        'commitment/TextsPage.tsx',
        'counter/CounterPage.tsx',
        'credit/CreditPage.tsx',
        '../studio/table/DecisionDraftPage.tsx',
        'decision-models/DecisionListPage.tsx',
        'decision-models/comparison/DecisionChangesPage.tsx',
        'decision-models/DecisionVersionsPage.tsx',
        'drawers/DrawersPage.tsx',
        'disputes/DisputePage.tsx',
        'disputes/DisputesPage.tsx',
        'holders/HoldersPage.tsx',
        'inbox/InboxPage.tsx',
        'issuing/IssuingPage.tsx',
        'leaves/DepartmentLeavesPage.tsx',
        'leaves/InterestsPage.tsx',
        'forwarding/ForwardingsPage.tsx',
        'instant/InstantFilePage.tsx',
        'instant/InstantListPage.tsx',
        'leaves/MyLeavesPage.tsx',
        'licences/LicencePage.tsx',
        'licences/LicencesPage.tsx',
        'migration/MigrationPage.tsx',
        'orders/OrderPage.tsx',
        'orders/OrdersPage.tsx',
        'oversight/OversightPage.tsx',
        'post-checks/PostCheckFilePage.tsx',
        'post-checks/PostChecksPage.tsx',
        'templates/AdoptionPage.tsx',
        'templates/TemplatesPage.tsx',
        'theme-board/ThemeBoardPage.tsx',
        'theme-publication/ThemeListPage.tsx',
        'theme-publication/ThemeSheetPage.tsx',
        'process-models/ComparisonPage.tsx',
        'process-models/ModelListPage.tsx',
        'process-models/ModelSheetPage.tsx',
        'ratings/BadRatingPage.tsx',
        'ratings/BadRatingsPage.tsx',
        'responsibility/CaseResponsibility.tsx',
        'settings/SettingsDrawer.tsx',
        'consultations/ConsultationPage.tsx',
        'consultations/ConsultationsPage.tsx',
        'joint-meetings/CallForm.tsx',
        'joint-meetings/Meeting.tsx',
        'joint-meetings/MeetingPage.tsx',
        'joint-meetings/MeetingsPage.tsx',
        'joint-visits/Visit.tsx',
        'early-service/EarlyServiceFilePage.tsx',
        'early-service/EarlyServicePage.tsx',
        'theme-design/ThemeDesignPage.tsx',
        'theme-design/ThemeListPage.tsx',
        'turned-away/RegisterPage.tsx',
        'turned-away/TurnedAwayFilePage.tsx',
        'turned-away/TurnedAwayPage.tsx',
      ].sort(),
    );
    for (const [part, files] of desk.lazy) {
      expect(await desk.compressed(files), part).toBeLessThanOrEqual((EDITORS.includes(part) ? 420 : 200) * KB);
    }
  });

  test('the page has neither script nor style of its own, and a place for the nonce', () => {
    expect(desk.page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
    expect(desk.page).toContain('<meta name="csp-nonce" content="__CSP_NONCE__"');
  });

  test('everything is fetched from under the desk', () => {
    const addresses = [...desk.page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses.filter((address) => !/^\/(desk\/|$)|^data:,$/.test(address ?? ''))).toEqual([]);
  });

  test('nothing in the style sheets is fetched', async () => {
    for (const file of desk.shell.filter((name) => name.endsWith('.css'))) {
      expect(await desk.read(file)).not.toMatch(/@import|url\(/);
    }
  });
});
