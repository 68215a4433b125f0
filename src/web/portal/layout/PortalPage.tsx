import type { ReactNode } from 'react';
import {
  BackLink,
  Breadcrumb,
  ErrorSummary,
  Footer,
  Header,
  HelpBand,
  MAIN_ID,
  pageLanguage,
  palettes,
  Say,
  SkipLink,
  uiWording,
  type Crumb,
  type FieldError,
} from '../../ui/index.ts';
import type { Frame } from './frame.ts';
import { ActingBand } from './ActingBand.tsx';
import { HostFoot } from './HostParts.tsx';
import { IdleNotice, KioskRefresh, KioskRule } from './KioskParts.tsx';
import { PLACES, preferenceHref } from './places.ts';
import { ReadAloud } from './ReadAloud.tsx';
import { layoutWording } from './wording.ts';

export type PortalPageProps = {
  frame: Frame;
  /** The page's heading again, for the browser's tab and for screen readers. */
  title: string;
  /** What is wrong with the answers just sent; summed up on top and said in the title. */
  errors?: readonly FieldError[];
  /** One step back in the errand, or … */
  back?: string;
  /** … the way from the first page. */
  crumbs?: readonly Crumb[];
  /** Which entry of the navigation this is. */
  at?: 'home' | 'status' | 'mine' | 'messages';
  /** Pages to look over rather than read, such as lists, take the whole width. */
  wide?: boolean;
  /** Where the page moves on to by itself, and after how many seconds. */
  movesOn?: { seconds: number; to: string };
  /** One more script, for pages that need what no other does. */
  script?: string;
  children: ReactNode;
};

/** A whole page of the portal. No inline style, no inline script, nothing from another host. */
export function PortalPage(props: PortalPageProps) {
  const { frame, errors = [], wide = false, children } = props;
  const { language, mode, host } = frame;
  return (
    <html lang={pageLanguage[language]} data-mode={mode} data-host={host && ''}>
      <Head {...props} />
      <body>
        <SkipLink language={language} />
        {host === undefined && <PageHeader frame={frame} at={props.at} />}
        <KioskRule frame={frame} />
        <ReadAloud frame={frame} />
        <WayBack {...props} />
        <ActingBand frame={frame} />
        <main className="width main" id={MAIN_ID} tabIndex={-1}>
          <div className={wide ? undefined : 'column'}>
            <ErrorSummary errors={errors} language={language} />
            {children}
          </div>
        </main>
        <HelpBand line={frame.county.helpLine} window={frame.county.helpWindow} language={language} />
        {host === undefined ? <PageFooter frame={frame} /> : <HostFoot frame={frame} />}
        {props.movesOn === undefined && <IdleNotice frame={frame} />}
      </body>
    </html>
  );
}

export function Head({ frame, title, errors = [], movesOn, script }: PortalPageProps) {
  const { language, mode, assets } = frame;
  const say = layoutWording[language];
  const whole = say.titleOf(title, say.service);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{errors.length > 0 ? say.errorTitleOf(whole) : whole}</title>
      <meta name="theme-color" content={palettes[mode].head} />
      {/* Case and identity numbers are no telephone numbers. */}
      <meta name="format-detection" content="telephone=no" />
      {movesOn === undefined ? (
        <KioskRefresh frame={frame} />
      ) : (
        <meta httpEquiv="refresh" content={`${movesOn.seconds};url=${movesOn.to}`} />
      )}
      <link rel="stylesheet" href={assets.stylesheet} />
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <script type="module" src={assets.script} />
      {script !== undefined && <script type="module" src={script} />}
    </head>
  );
}

/** The step back stays inside another app too; the way from the first page belongs to our own frame. */
function WayBack({ frame: { language, host }, back, crumbs }: PortalPageProps) {
  return (
    <>
      {back !== undefined && (
        <nav className="width before-main" aria-label={uiWording[language].frame.back}>
          <BackLink href={back} language={language} />
        </nav>
      )}
      {crumbs !== undefined && host === undefined && (
        <div className="width before-main">
          <Breadcrumb crumbs={crumbs} language={language} />
        </div>
      )}
    </>
  );
}

function PageHeader({ frame, at }: { frame: Frame; at: PortalPageProps['at'] }) {
  const { language, mode, county, here, signedIn } = frame;
  const { nav, service } = layoutWording[language];
  const own = [
    { href: PLACES.mine, label: nav.mine, current: at === 'mine' },
    { href: PLACES.messages, label: messagesLabel(frame), current: at === 'messages' },
  ];
  return (
    <Header
      language={language}
      mode={mode}
      homeHref={PLACES.home}
      service={service}
      place={<Say words={county.place} language={language} />}
      nav={[
        { href: PLACES.home, label: nav.home, current: at === 'home' },
        { href: PLACES.status, label: nav.status, current: at === 'status' },
        ...(signedIn ? own : [{ href: PLACES.signIn, label: nav.signIn }]),
      ]}
      languageHref={preferenceHref({ lang: language === 'zh' ? 'en' : 'zh' }, here)}
      displayHrefs={{
        normal: preferenceHref({ mode: 'normal' }, here),
        elder: preferenceHref({ mode: 'elder' }, here),
        'high-contrast': preferenceHref({ mode: 'high-contrast' }, here),
      }}
    />
  );
}

const MOST_SHOWN = 99;

function messagesLabel({ language, unread = 0 }: Frame): string {
  const { nav, unread: withCount } = layoutWording[language];
  return unread === 0 ? nav.messages : withCount(nav.messages, unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread));
}

function PageFooter({ frame: { language, county } }: { frame: Frame }) {
  const { footer, service, demonstration } = layoutWording[language];
  return (
    <Footer
      language={language}
      links={[
        { href: PLACES.ratings, label: footer.ratings },
        { href: PLACES.atOnce, label: footer.atOnce },
        { href: PLACES.accessibility, label: footer.accessibility },
        { href: PLACES.privacy, label: footer.privacy },
      ]}
      honesty={county.demonstration ? demonstration : undefined}
    >
      {service} · <Say words={county.place} language={language} />
    </Footer>
  );
}
