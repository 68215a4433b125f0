import type { ThemeEffects } from '../../modules/themes/saving/contract/effects.ts';
import type { Measure } from '../../modules/themes/saving/contract/measures.ts';
import { numberText, Table, type Language } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { cockpitWording } from './wording.ts';

/** One measure over all themes. */
type Summed = { measure: Measure } & ThemeEffects['sum'][Measure];

/** Cost is counted in fen. */
export const amountOf = (measure: Measure, value: number, language: Language): string =>
  numberText(measure === 'cost' ? value / 100 : value, language);

/** Every measure over all themes in service: one by one, joined, and the difference. */
export function EffectSums({ sums }: { sums: readonly Summed[] }) {
  const language = useLanguage();
  const { themes: say } = cockpitWording[language];
  const amount = (of: (sum: Summed) => number) => (sum: Summed) => amountOf(sum.measure, of(sum), language);
  return (
    <Table
      caption={say.sum}
      empty={say.none}
      rows={sums}
      rowId={({ measure }) => measure}
      columns={[
        { id: 'measure', heading: say.measure, cell: measureCell },
        { id: 'separate', heading: say.separate, numeric: true, cell: amount(({ separate }) => separate) },
        { id: 'joined', heading: say.joined, numeric: true, cell: amount(({ joined }) => joined) },
        { id: 'saved', heading: say.saved, numeric: true, cell: amount(({ separate, joined }) => separate - joined) },
      ]}
    />
  );
}

const measureCell = (sum: Summed) => <MeasureName sum={sum} />;

function MeasureName({ sum: { measure, without } }: { sum: Summed }) {
  const language = useLanguage();
  const { themes: say } = cockpitWording[language];
  return (
    <>
      {say.measures[measure]}
      {without > 0 && <p className="fine">{say.without(numberText(without, language))}</p>}
    </>
  );
}
