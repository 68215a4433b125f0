import type { Figures } from '../../modules/supervision/contract.ts';
import { Cards, Light } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import type { CockpitFilter } from './filter.ts';
import { OpensCard } from './Opens.tsx';
import { cockpitWording } from './wording.ts';

const LIT = ['red', 'yellow', 'green', 'suspended'] as const;
const UNLIT = ['waiting', 'unlimited'] as const;

/** How every case on its way stands now. */
export function LightCards({ lights, of }: Pick<Figures, 'lights'> & { of: CockpitFilter }) {
  const language = useLanguage();
  const { lights: say, figures: names } = cockpitWording[language];
  return (
    <section aria-labelledby="lights-title">
      <h2 id="lights-title">{say.title}</h2>
      <p className="fine">{say.lead}</p>
      <Cards>
        {LIT.map((light) => (
          <OpensCard
            key={light}
            of={{ ...of, figure: light }}
            count={lights[light]}
            label={<Light light={light} language={language} />}
          />
        ))}
        {UNLIT.map((light) => (
          <OpensCard key={light} of={{ ...of, figure: light }} count={lights[light]} label={names[light]} />
        ))}
      </Cards>
    </section>
  );
}
