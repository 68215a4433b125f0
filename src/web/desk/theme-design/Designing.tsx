import { useState } from 'react';
import type { DrawnTheme } from '../../../modules/themes/design/contract/drawn.ts';
import type { DesignView } from '../../../modules/themes/design/contract/keeping.ts';
import { DraftStanding } from '../../studio/DraftStanding.tsx';
import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { DesignActs } from './DesignActs.tsx';
import { FactFields } from './FactFields.tsx';
import { ItemList } from './ItemList.tsx';
import { OutlookPane } from './OutlookPane.tsx';
import type { Palette } from './palette.ts';
import { PersonFields } from './PersonFields.tsx';
import { QuestionList } from './QuestionList.tsx';
import { SampleAnswers } from './SampleAnswers.tsx';
import { standingOf } from './standing.ts';
import { SubmitForm } from './SubmitForm.tsx';
import { useOutlook, useSaving, useWork, type Told } from './use-designing.ts';
import { themeDesignWording } from './wording.ts';

type DesigningProps = { view: DesignView; begun: DrawnTheme; palette: Palette; again: () => void };

/** On the left the theme as it is drawn, on the right what follows from it. */
export function Designing({ view, begun, palette, again }: DesigningProps) {
  const language = useLanguage();
  const say = themeDesignWording[language];
  const desk = useWork(begun);
  const { theme } = desk;
  const { saved, isSending, trouble, save } = useSaving(theme.key, view, begun);
  const [told, setTold] = useState<Told>(null);
  const seen = useOutlook(theme, told);
  const isSaved = saved.theme === theme;
  const standing = standingOf({ saved, isSaved, seen });
  return (
    <>
      <h1 lang="zh">{theme.name === '' ? theme.key : theme.name}</h1>
      <DraftStanding states={say.states} newest={view.newest} saved={saved} isSaved={isSaved} />
      {saved.base !== view.newest && (
        <div className="banner tone-time">
          <p className="banner-title">
            {say.behind(numberText(saved.base, language), numberText(view.newest, language))}
          </p>
          <button type="button" className="button button-quiet" onClick={() => void save(theme, true)}>
            {say.rebase}
          </button>
        </div>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      <DesignActs
        desk={desk}
        revision={saved.revision}
        isSending={isSending}
        save={() => void save(theme)}
        gone={again}
      />
      <div className="theme-columns">
        <div>
          <FactFields desk={desk} palette={palette} />
          <QuestionList desk={desk} />
          <ItemList desk={desk} palette={palette} />
          <PersonFields desk={desk} palette={palette} />
        </div>
        <div>
          <SampleAnswers theme={theme} told={told} tell={setTold} />
          <OutlookPane theme={theme} seen={seen} palette={palette} />
          <SubmitForm theme={theme.key} revision={saved.revision} standing={standing} submitted={again} />
        </div>
      </div>
    </>
  );
}
