import type { Figures } from '../../modules/supervision/contract.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import type { CockpitFilter } from './filter.ts';
import { OpensCard } from './Opens.tsx';
import { RateSection } from './RateSection.tsx';
import { cockpitWording } from './wording.ts';

type Props = { figures: Figures; of: CockpitFilter };

/** Special procedures that took longer than their own limit. */
export function OverrunRate({ figures: { counts, overruns, stretch }, of }: Props) {
  const { overruns: say, figures: names } = cockpitWording[useLanguage()];
  const { procedureKept: kept, procedureOverran: overran } = counts.month;
  const opens = { ...of, ...stretch };
  return (
    <RateSection id="overruns-title" say={say} share={overruns.month} counted={overran} whole={kept + overran}>
      <OpensCard of={{ ...opens, figure: 'procedureKept' }} count={kept} label={names.procedureKept} />
      <OpensCard of={{ ...opens, figure: 'procedureOverran' }} count={overran} label={names.procedureOverran} />
    </RateSection>
  );
}
