import type { DrawnTheme } from '../../../modules/themes/design/contract/drawn.ts';
import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import { FormRoom } from './FormRoom.tsx';
import { MaterialRoom } from './MaterialRoom.tsx';
import { PathRoom } from './PathRoom.tsx';
import type { Palette } from './palette.ts';
import { SampleRoom } from './SampleRoom.tsx';
import type { Seen } from './use-designing.ts';
import { themeDesignWording } from './wording.ts';

type OutlookPaneProps = { theme: DrawnTheme; seen: Seen; palette: Palette };

/** Everything that follows from the theme as it is drawn. */
export function OutlookPane({ theme, seen: { outlook, isOld, isUnreached }, palette }: OutlookPaneProps) {
  const language = useLanguage();
  const say = themeDesignWording[language];
  if (outlook === undefined) return <Waiting>{isUnreached ? say.findings.unreached : say.findings.waiting}</Waiting>;
  const { findings, flow, conflicts, sample, joined } = outlook;
  return (
    <div aria-busy={isOld}>
      {isUnreached && <p role="alert">{say.findings.unreached}</p>}
      <section aria-labelledby="theme-findings">
        <h2 id="theme-findings">{say.findings.title}</h2>
        <output>
          {findings.length === 0 ? say.findings.none : say.findings.count(numberText(findings.length, language))}
        </output>
        <ul>
          {findings.map(({ code, words }) => (
            <li key={`${code} ${words.zh}`}>{words[language]}</li>
          ))}
        </ul>
      </section>
      <FlowPicture flow={flow} path={joined?.path?.path ?? []} palette={palette} />
      {sample && <SampleRoom theme={theme} sample={sample} palette={palette} />}
      {joined === null ? (
        <p>{say.joined.ring}</p>
      ) : (
        <>
          <PathRoom joined={joined} palette={palette} />
          <FormRoom pages={joined.form} conflicts={conflicts} palette={palette} />
          <MaterialRoom materials={joined.materials} palette={palette} />
        </>
      )}
    </div>
  );
}
