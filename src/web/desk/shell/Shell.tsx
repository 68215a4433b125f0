import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { MAIN_ID, pageLanguage, SkipLink, uiWording, WindowMark } from '../../ui/index.ts';
import { AccountMenu } from '../account/AccountMenu.tsx';
import { Bell } from '../inbox/Bell.tsx';
import { DeviceStatus } from '../bridge/DeviceStatus.tsx';
import {
  answersEarly,
  givesOpinions,
  givesOut,
  isHead,
  readsLicences,
  seesNoes,
  seesPostChecks,
  sendsUp,
  takesApplications,
} from '../account/roles.ts';
import { useSession } from '../account/use-session.ts';
import { useLanguage, usePreferences } from './PreferencesRoom.tsx';
import { shellWording } from './wording.ts';

const SettingsDrawer = lazy(() => import('../settings/SettingsDrawer.tsx'));

/** The frame of every page of the desk. */
export function Shell() {
  const language = useLanguage();
  return (
    <>
      <SkipLink language={language} />
      <DeskHeader />
      <main className="desk-main" id={MAIN_ID} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

function DeskHeader() {
  const say = shellWording[useLanguage()];
  return (
    <header className="head desk-head">
      <Link className="brand" to="/" search={{}}>
        <WindowMark />
        <span className="brand-service">{say.service}</span>
        <span className="brand-desk">{say.desk}</span>
      </Link>
      <DeskNav />
      <div className="head-tools">
        <Bell />
        <AccountMenu />
        <SettingsTools />
        <LanguageButton />
      </div>
    </header>
  );
}

const everybody = () => true;

/** The rooms of the desk beside the cases, in their order, and whose work is in them. */
const ROOMS = [
  { to: '/counter', word: 'counter', admits: takesApplications },
  { to: '/issuing', word: 'issuing', admits: givesOut },
  { to: '/licences', word: 'licences', admits: readsLicences },
  { to: '/oversight', word: 'oversight', admits: everybody },
  { to: '/turned-away', word: 'turnedAway', admits: seesNoes },
  { to: '/post-checks', word: 'postChecks', admits: seesPostChecks },
  { to: '/forwardings', word: 'forwardings', admits: sendsUp },
  { to: '/disputes', word: 'disputes', admits: isHead },
  { to: '/consultations', word: 'consultations', admits: givesOpinions },
  { to: '/early-services', word: 'earlyServices', admits: answersEarly },
  { to: '/orders', word: 'orders', admits: isHead },
  { to: '/ratings', word: 'ratings', admits: isHead },
  { to: '/cockpit', word: 'cockpit', admits: isHead },
  { to: '/process-models', word: 'processes', admits: everybody },
  { to: '/decision-models', word: 'decisions', admits: everybody },
  { to: '/models', word: 'models', admits: everybody },
] as const;

/** What is the officer's own, and no room of the desk. */
const OWN_PAGES = ['/office', '/inbox'] as const;

function DeskNav() {
  const { nav: say } = shellWording[useLanguage()];
  const matches = useMatchRoute();
  const { data: { roles } = { roles: [] } } = useSession();
  const here = ROOMS.find(({ to }) => matches({ to, fuzzy: true }) !== false);
  const inOffice = OWN_PAGES.some((to) => matches({ to, fuzzy: true }) !== false);
  return (
    <nav className="desk-nav" aria-label={say.label}>
      <Link
        className="head-tool"
        to="/"
        search={{}}
        activeOptions={{ exact: true }}
        aria-current={here !== undefined || inOffice ? false : 'true'}
      >
        {say.cases}
      </Link>
      {ROOMS.filter(({ admits }) => admits(roles)).map(({ to, word }) => (
        <Link key={to} className="head-tool" to={to} search={{}} aria-current={here?.to === to ? 'true' : false}>
          {say[word]}
        </Link>
      ))}
    </nav>
  );
}

/** Named in the language that it leads to: who cannot read this page can read that word. */
function LanguageButton() {
  const { language, speak } = usePreferences();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="head-tool" lang={pageLanguage[other]} onClick={() => speak(other)}>
      {uiWording[other].languageName}
    </button>
  );
}

/** Two ways into the settings: the word itself, and how it stands with the devices. */
function SettingsTools() {
  const [state, setState] = useState<'never' | 'open' | 'folded'>('never');
  const { settings } = shellWording[useLanguage()];
  return (
    <>
      <DeviceStatus openSettings={() => setState('open')} />
      <button type="button" className="head-tool" aria-haspopup="dialog" onClick={() => setState('open')}>
        {settings}
      </button>
      {state !== 'never' && (
        <Suspense>
          <SettingsDrawer open={state === 'open'} onClose={() => setState('folded')} />
        </Suspense>
      )}
    </>
  );
}
