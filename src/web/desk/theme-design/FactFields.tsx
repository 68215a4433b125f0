import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { LineChoice, TextField } from './fields.tsx';
import { inLanguage, type Palette } from './palette.ts';
import type { Desk } from './use-designing.ts';
import { themeDesignWording } from './wording.ts';

const AUDIENCES = ['citizen', 'enterprise'] as const;

const writing =
  ({ change }: Desk) =>
  (facts: Partial<Desk['theme']>) =>
    change((now) => ({ ...now, ...facts }));

export function FactFields({ desk, palette }: { desk: Desk; palette: Palette }) {
  const language = useLanguage();
  const say = themeDesignWording[language].facts;
  const { theme } = desk;
  const write = writing(desk);
  return (
    <section aria-labelledby="theme-facts">
      <h2 id="theme-facts">{say.title}</h2>
      <TextField name="name" label={say.name} value={theme.name} write={(name) => write({ name })} />
      <TextField
        name="full-name"
        label={say.fullName}
        value={theme.fullName}
        write={(fullName) => write({ fullName })}
      />
      <TextField
        name="number"
        label={say.number}
        hint={say.numberHint}
        value={theme.number}
        write={(number) => write({ number })}
      />
      <ChoiceField
        name="lead"
        label={say.lead}
        first={say.leadFirst}
        value={theme.lead}
        choose={(lead) => write({ lead })}
        options={Object.entries(palette.departments).map(([value, name]) => ({
          ...{ value, label: inLanguage(name, language), isChinese: name.en === undefined },
        }))}
      />
      <Whose desk={desk} />
    </section>
  );
}

function Whose({ desk }: { desk: Desk }) {
  const say = themeDesignWording[useLanguage()].facts;
  const { theme, change } = desk;
  const write = writing(desk);
  return (
    <>
      <TextField
        name="life-stage"
        label={say.lifeStage}
        value={theme.lifeStage}
        write={(lifeStage) => write({ lifeStage })}
      />
      <LineChoice
        name="audience"
        label={say.audience}
        value={theme.audience}
        options={AUDIENCES.map((value) => ({ value, label: say.audiences[value] }))}
        choose={(value) => write({ audience: value === 'enterprise' ? 'enterprise' : 'citizen' })}
      />
      <TextField
        name="outside"
        label={say.outside}
        hint={say.outsideHint}
        value={theme.outside ?? ''}
        write={(outside) => change(({ outside: _before, ...now }) => (outside === '' ? now : { ...now, outside }))}
      />
    </>
  );
}
