import { Link, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../kernel/civil-date.ts';
import type { LimitsOf, ThemeEffects } from '../../modules/themes/saving/contract/effects.ts';
import { measures } from '../../modules/themes/saving/contract/measures.ts';
import { readThemeEffects } from '../api/themes.ts';
import { dayText, numberText } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { Unread } from '../desk/shell/Unread.tsx';
import { useDocumentTitle } from '../desk/shell/use-document-title.ts';
import { EffectSums } from './EffectSums.tsx';
import { EffectTable } from './EffectTable.tsx';
import { cockpitWording } from './wording.ts';
import './styles/cockpit.css';

const LIMITS = ['promised', 'statutory'] as const satisfies readonly LimitsOf[];

/** 一件事成效: what joining saves, per theme and in sum, down to the versions that were compared. */
export default function ThemeEffectPage() {
  const language = useLanguage();
  const { themes: say, cases, waiting } = cockpitWording[language];
  const { limits = 'promised' } = useSearch({ from: '/cockpit/themes' });
  useDocumentTitle(say.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['theme-effects', limits],
    queryFn: ({ signal }) => readThemeEffects(limits, signal),
    staleTime: 0,
  });
  return (
    <div className="desk-page cockpit">
      <p>
        <Link className="back-link" to="/cockpit">
          {cases.back}
        </Link>
      </p>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <p className="cockpit-ways">
        {say.compare}
        {LIMITS.map((of) => (
          <Link key={of} to="/cockpit/themes" search={{ limits: of }} aria-current={of === limits ? 'true' : undefined}>
            {say.limits[of]}
          </Link>
        ))}
      </p>
      {data === undefined ? <Unread error={error} waiting={waiting} again={refetch} /> : <Effects effects={data} />}
    </div>
  );
}

function Effects({ effects }: { effects: ThemeEffects }) {
  const language = useLanguage();
  const { themes: say } = cockpitWording[language];
  const { on, themes, sum, uncounted } = effects;
  return (
    <>
      <p className="fine">{say.on(dayText(civilDate(on), language))}</p>
      {uncounted > 0 && <p>{say.uncounted(numberText(uncounted, language))}</p>}
      <EffectSums sums={measures.map((measure) => ({ measure, ...sum[measure] }))} />
      <EffectTable themes={themes} />
    </>
  );
}
