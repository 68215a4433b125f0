import { useEffect } from 'react';
import { useLanguage } from './PreferencesRoom.tsx';
import { shellWording } from './wording.ts';

/** The page's heading again, for the browser's tab and for screen readers. */
export function useDocumentTitle(page: string): void {
  const { title } = shellWording[useLanguage()];
  useEffect(() => {
    document.title = title(page);
  }, [page, title]);
}
