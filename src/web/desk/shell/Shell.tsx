import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { MAIN_ID, pageLanguage, SkipLink, uiWording, WindowMark } from '../../ui/index.ts';
import { AccountMenu } from '../account/AccountMenu.tsx';
import { Bell } from '../inbox/Bell.tsx';
import { DeviceStatus } from '../bridge/DeviceStatus.tsx';
import { DeskNav } from './DeskNav.tsx';
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
