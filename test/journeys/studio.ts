// The county's models with the officers who draw them: what journeys of drawing begin with.
import type { Browser } from 'playwright-core';
import { fillCatalogue } from '../../src/app/compose/catalogue.ts';
import { receivedFor } from '../support/app/received.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { deskOf, type AtDesk } from './at-desk.ts';
import type { Seat } from './officers.ts';

export type Studio = { app: TestApp; browser: Browser; at: AtDesk; close: () => Promise<void> };

/** The starter catalogue with its models, and one case for each of the items named. */
export async function openStudio(...received: readonly string[]): Promise<Studio> {
  const app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { app: db, area } = app.database;
  await fillCatalogue({ db, area, now: () => new Date(), reason: 'journey' });
  for (const item of received) await receivedFor(app, item);
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await app.close();
  };
  return { app, browser, at: deskOf(app, browser), close };
}

export const cataloguerOf = ({ app }: Studio, number: number): Promise<Officer> =>
  signedInOfficer(app.house.modules.identity, { number, roles: ['cataloguer'] });

type InDepartment = { number: number; department: string; role: 'leader' | 'sectionHead' | 'reviewer'; name?: string };

export const officerOf = ({ app }: Studio, { role, ...post }: InDepartment): Promise<Officer> =>
  signedInOfficer(app.house.modules.identity, { ...post, roles: [role] });

/** The draft of an item's model once it is drawn. */
export const drawn = ({ page }: Seat): Promise<void> => page.locator('.studio-canvas .djs-shape').first().waitFor();

/**
 * Steps on the drawing at which a trial or a way stands. The editor gives the layer of a step's notes the same class as the step, where the
 * layer was there before: that is no second place.
 */
export const STANDS_AT = '.studio-canvas .djs-element.run-at';
