import { pageLanguage, type Spoken } from '../language.ts';
import { CHOSEN_MODES, type ChosenMode, type Mode } from '../tokens/mode.ts';
import { uiWording } from '../wording.ts';

/** To the same page in the other language, which is named in itself: who cannot read this page can read that word. */
export function LanguageLink({ language, href }: Spoken & { href: string }) {
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <a className="head-tool" href={href} lang={pageLanguage[other]} hrefLang={pageLanguage[other]}>
      {uiWording[other].languageName}
    </a>
  );
}

/** To the same page in the displays that are not on now. A kiosk or a wall offers none: its display belongs to the device. */
export function DisplayLinks({
  language,
  mode,
  hrefs,
}: Spoken & { mode: Mode; hrefs: Readonly<Record<ChosenMode, string>> }) {
  if (mode === 'kiosk' || mode === 'wall') return null;
  return CHOSEN_MODES.filter((chosen) => chosen !== mode).map((chosen) => (
    <a key={chosen} className="head-tool" href={hrefs[chosen]}>
      {uiWording[language].frame.modes[chosen]}
    </a>
  ));
}
