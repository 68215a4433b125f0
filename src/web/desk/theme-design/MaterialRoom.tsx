import type { DesignOutlook } from '../../../modules/themes/design/contract/outlook.ts';
import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ItemNames } from './ItemNames.tsx';
import type { Palette } from './palette.ts';
import { themeDesignWording } from './wording.ts';

type Materials = NonNullable<DesignOutlook['joined']>['materials'];

/** One set of materials: what is handed in once and for whom, and what is not asked for with why. */
export function MaterialRoom({ materials: { asked, waived }, palette }: { materials: Materials; palette: Palette }) {
  const language = useLanguage();
  const { materials: say, flow } = themeDesignWording[language];
  return (
    <section aria-labelledby="theme-materials">
      <h2 id="theme-materials">{say.title}</h2>
      <details>
        <summary>{say.asked(numberText(asked.length, language))}</summary>
        <ul>
          {asked.map(({ material, form, mayFollow, uses }) => (
            <li key={material}>
              <span lang="zh">{uses[0]?.name ?? material}</span> ({say.forms[form]}
              {mayFollow && `, ${say.mayFollow}`}) {say.usedFor}
              <ItemNames items={[...new Set(uses.map(({ item }) => item))]} palette={palette} between={flow.comma} />
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{say.waived(numberText(waived.length, language))}</summary>
        <ul>
          {waived.map(({ item, material, name, reason }) => (
            <li key={`${item} ${material}`}>
              <span lang="zh">{name}</span> — {say.reasons[reason.kind]}
              {reason.kind === 'produced' && reason.by !== null && (
                <>
                  {' ('}
                  <ItemNames items={[reason.by]} palette={palette} between="" />)
                </>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
