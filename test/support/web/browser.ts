import { chromium, type Browser } from 'playwright-core';

/** A headless Chromium: the one that `npm test` found or fetched, else Debian's. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['ONEWINDOW_CHROMIUM'] || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
