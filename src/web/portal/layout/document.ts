import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PortalPageProps } from './PortalPage.tsx';

/** The page as the text of an HTML document. */
export const renderDocument = (page: ReactElement<PortalPageProps>): string =>
  `<!doctype html>${renderToStaticMarkup(page)}`;
