import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { MAIN_ID, pageLanguage, SkipLink, uiWording, WindowMark } from '../../ui/index.ts';
import { AccountMenu } from '../account/AccountMenu.tsx';
import { DeviceStatus } from '../bridge/DeviceStatus.tsx';
import { isHead, takesApplications } from '../account/roles.ts';
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
        <AccountMenu />
        <SettingsTools />
        <LanguageButton />
      </div>
    </header>
  );
}

function DeskNav() {
  const say = shellWording[useLanguage()];
  const matches = useMatchRoute();
  const { data: { roles } = { roles: [] } } = useSession();
  const inModels = matches({ to: '/models', fuzzy: true }) !== false;
  const inOversight = matches({ to: '/oversight' }) !== false;
  const inCockpit = matches({ to: '/cockpit', fuzzy: true }) !== false;
  const atCounter = matches({ to: '/counter', fuzzy: true }) !== false;
  const inProcesses = matches({ to: '/process-models', fuzzy: true }) !== false;
  const inOffice = matches({ to: '/office', fuzzy: true }) !== false;
  return (
    <nav className="desk-nav" aria-label={say.nav.label}>
      <Link
        className="head-tool"
        to="/"
        search={{}}
        activeOptions={{ exact: true }}
        aria-current={inModels || inProcesses || inOversight || inCockpit || atCounter || inOffice ? false : 'true'}
      >
        {say.nav.cases}
      </Link>
      {takesApplications(roles) && (
        <Link className="head-tool" to="/counter" search={{}} aria-current={atCounter ? 'true' : false}>
          {say.nav.counter}
        </Link>
      )}
      <Link className="head-tool" to="/oversight" aria-current={inOversight ? 'true' : false}>
        {say.nav.oversight}
      </Link>
      {isHead(roles) && (
        <Link className="head-tool" to="/cockpit" search={{}} aria-current={inCockpit ? 'true' : false}>
          {say.nav.cockpit}
        </Link>
      )}
      <Link className="head-tool" to="/process-models" search={{}} aria-current={inProcesses ? 'true' : false}>
        {say.nav.processes}
      </Link>
      <Link className="head-tool" to="/models" aria-current={inModels ? 'true' : false}>
        {say.nav.models}
      </Link>
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
