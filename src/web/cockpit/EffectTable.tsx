import type { ThemeEffect } from '../../modules/themes/saving/contract/effects.ts';
import { measures, type Measure } from '../../modules/themes/saving/contract/measures.ts';
import { Details, numberText, Say, Table, type Language } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { amountOf } from './EffectSums.tsx';
import { cockpitWording } from './wording.ts';

/** Each theme with its measures, and the versions from which they were counted. */
export function EffectTable({ themes }: { themes: readonly ThemeEffect[] }) {
  const language = useLanguage();
  const { themes: say } = cockpitWording[language];
  return (
    <Table
      caption={say.each}
      empty={say.none}
      rows={themes}
      rowId={({ key }) => key}
      columns={[
        { id: 'theme', heading: say.theme, cell: nameCell },
        ...measures.map((measure) => ({
          id: measure,
          heading: say.measures[measure],
          cell: ({ effect }: ThemeEffect) => pairText(effect?.[measure], { measure, language }),
        })),
      ]}
    />
  );
}

type Pair = NonNullable<ThemeEffect['effect']>[Measure];

function pairText(pair: Pair | undefined, { measure, language }: { measure: Measure; language: Language }): string {
  const { themes: say } = cockpitWording[language];
  if (pair === undefined || pair.separate === null || pair.joined === null) return say.depends;
  return say.pair(amountOf(measure, pair.separate, language), amountOf(measure, pair.joined, language));
}

const nameCell = (theme: ThemeEffect) => <ThemeName theme={theme} />;

function ThemeName({ theme: { name, number, version, items } }: { theme: ThemeEffect }) {
  const language = useLanguage();
  const { themes: say } = cockpitWording[language];
  const versionText = (of: number | null) => (of === null ? say.notInForce : say.version(numberText(of, language)));
  return (
    <>
      <Say words={{ zh: name }} language={language} /> {number} ({versionText(version)})
      <Details summary={say.from}>
        <ul>
          {items.map((item) => (
            <li key={item.key}>
              <Say words={item.name} language={language} /> ({versionText(item.version)})
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
