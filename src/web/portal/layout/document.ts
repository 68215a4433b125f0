import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { isKioskMarkup, kioskMarkup } from './kiosk-markup.ts';

/** The page as the text of an HTML document. */
export function renderDocument(page: ReactElement): string {
  const html = renderToStaticMarkup(page);
  return `<!doctype html>${isKioskMarkup(html) ? kioskMarkup(html) : html}`;
}
