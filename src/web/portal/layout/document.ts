import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The page as the text of an HTML document. */
export const renderDocument = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;
