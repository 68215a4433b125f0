import { Link } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import type { Figures } from '../../modules/supervision/contract.ts';
import { useLanguage, usePreferences } from '../desk/shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../desk/shell/use-document-title.ts';
import { Waiting } from '../desk/shell/Waiting.tsx';
import { Freshness } from './Freshness.tsx';
import { useFigures } from './use-figures.ts';
import { useTurning } from './use-turning.ts';
import { SCREENS } from './wall-screens.tsx';
import { cockpitWording } from './wording.ts';
import './styles/cockpit.css';
import './styles/wall.css';

const EVERY_HALF_MINUTE = 30_000;
const EVERYTHING = {};

/** For a screen on a wall that nobody touches: one screen after the other, large, and honest about how old its figures are. */
export default function WallPage() {
  const say = cockpitWording[useLanguage()];
  useDocumentTitle(say.wall.title);
  useWallDisplay();
  const { data, error } = useFigures(EVERYTHING, EVERY_HALF_MINUTE);
  return (
    <div className="desk-page cockpit wall">
      <h1 className="unseen">{say.wall.title}</h1>
      {data === undefined ? <Waiting>{say.waiting}</Waiting> : <Turning figures={data} lost={error !== null} />}
    </div>
  );
}

function Turning({ figures, lost }: { figures: Figures; lost: boolean }) {
  const { wall: say } = cockpitWording[useLanguage()];
  const { place, turning, toggle } = useTurning(SCREENS.length);
  const Screen = SCREENS[place] ?? SCREENS[0];
  return (
    <>
      <div className="wall-screen" key={place}>
        <Screen figures={figures} />
      </div>
      <footer className="wall-foot">
        <Freshness figures={figures} lost={lost} />
        <span>{say.place(String(place + 1), String(SCREENS.length))}</span>
        <button type="button" className="button button-plain" onClick={toggle}>
          {turning ? say.pause : say.go}
        </button>
        <Link to="/cockpit" search={{}}>
          {say.leave}
        </Link>
      </footer>
    </>
  );
}

/** The display belongs to the wall while it is shown, not to who signed in. */
function useWallDisplay(): void {
  const { mode } = usePreferences();
  useLayoutEffect(() => {
    document.documentElement.dataset['mode'] = 'wall';
    return () => {
      document.documentElement.dataset['mode'] = mode;
    };
  }, [mode]);
}
