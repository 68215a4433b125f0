import { percentText } from '../../kernel/percent.ts';
import type { Figures } from '../../modules/supervision/contract.ts';
import { Cards, numberText } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import type { CockpitFilter } from './filter.ts';
import { OpensCard } from './Opens.tsx';
import { cockpitWording } from './wording.ts';

type Props = { figures: Figures; of: CockpitFilter };

/** Special procedures that took longer than their own limit, with how the share is defined and where it comes from. */
export function OverrunRate({ figures: { counts, overruns, stretch }, of }: Props) {
  const language = useLanguage();
  const { overruns: say, figures: names } = cockpitWording[language];
  const { procedureKept: kept, procedureOverran: overran } = counts.month;
  const share = overruns.month;
  return (
    <section className="rate" aria-labelledby="overruns-title">
      <div className="rate-figure">
        <h2 id="overruns-title">{say.title}</h2>
        <p className="figure">{share === null ? say.none : percentText(share.share)}</p>
        {share !== null && (
          <p className="fine">
            {say.of(numberText(overran, language), numberText(kept + overran, language))}
            <br />
            {say.interval(percentText(share.low), percentText(share.high))}
          </p>
        )}
      </div>
      <p className="rate-definition">{say.definition}</p>
      <Cards>
        <OpensCard of={{ ...of, figure: 'procedureKept', ...stretch }} count={kept} label={names.procedureKept} />
        <OpensCard
          of={{ ...of, figure: 'procedureOverran', ...stretch }}
          count={overran}
          label={names.procedureOverran}
        />
      </Cards>
    </section>
  );
}
