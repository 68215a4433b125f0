import type { ReactNode } from 'react';
import { MAIN_ID, pageLanguage, uiWording } from '../../ui/index.ts';
import type { Frame } from './frame.ts';
import { preferenceHref } from './places.ts';
import { Head } from './PortalPage.tsx';

type BarePageProps = { frame: Frame; title: string; children: ReactNode };

/** A page for a device that does one thing: no header, nothing to wander off to but the other language. */
export function BarePage({ frame, title, children }: BarePageProps) {
  const { language, mode, here } = frame;
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <html lang={pageLanguage[language]} data-mode={mode}>
      <Head frame={{ ...frame, kiosk: undefined }} title={title}>
        {null}
      </Head>
      <body className="bare">
        <main className="bare-main" id={MAIN_ID}>
          {children}
        </main>
        <nav className="bare-foot" aria-label={uiWording[other].languageName}>
          <a className="button button-quiet" href={preferenceHref({ lang: other }, here)} lang={pageLanguage[other]}>
            {uiWording[other].languageName}
          </a>
        </nav>
      </body>
    </html>
  );
}
