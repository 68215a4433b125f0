import type { FormEvent } from 'react';
import { TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { textIn } from '../shell/text-in.ts';
import { bindRole, namePerson, removePerson } from './editing.ts';
import { LineChoice } from './fields.tsx';
import { inLanguage, type Palette } from './palette.ts';
import { personOptions, rolesOf } from './persons.ts';
import type { Desk } from './use-designing.ts';
import { themeDesignWording } from './wording.ts';

const ITSELF = '';

/** Whom the roles of the items mean in this theme, and which persons it names itself. */
export function PersonFields({ desk, palette }: { desk: Desk; palette: Palette }) {
  const language = useLanguage();
  const say = themeDesignWording[language].persons;
  const { theme, change } = desk;
  return (
    <section aria-labelledby="theme-persons">
      <h2 id="theme-persons">{say.title}</h2>
      <p>{say.lead}</p>
      {rolesOf(theme, palette).map((role) => (
        <LineChoice
          key={role}
          name={`role-${role}`}
          label={say.role(inLanguage(palette.roles[role] ?? { zh: role }, language))}
          value={theme.bindings.roles[role] ?? ITSELF}
          options={[{ value: ITSELF, label: say.itself }, ...personOptions(theme, palette, { role, language })]}
          choose={(person) => change((now) => bindRole(now, role, { person: person === ITSELF ? undefined : person }))}
        />
      ))}
      <h3>{say.own}</h3>
      <ul className="theme-list">
        {Object.entries(theme.bindings.persons).map(([person, name]) => (
          <li key={person}>
            <span lang="zh">
              {person} {name}
            </span>{' '}
            <button
              type="button"
              className="button button-plain"
              onClick={() => change((now) => removePerson(now, person))}
            >
              {say.remove(person)}
            </button>
          </li>
        ))}
      </ul>
      <AddPerson desk={desk} />
    </section>
  );
}

function AddPerson({ desk: { change } }: { desk: Desk }) {
  const language = useLanguage();
  const say = themeDesignWording[language].persons;
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const [person, name] = [textIn(data, 'person').trim(), textIn(data, 'called').trim()];
    if (!/^[a-zA-Z]{1,40}$/.test(person) || name === '') return;
    change((theme) => namePerson(theme, person, name));
    form.reset();
  };
  return (
    <form onSubmit={add}>
      <TextInput language={language} name="person" label={say.id} hint={say.ownHint} width="medium" />
      <TextInput language={language} name="called" label={say.name} width="medium" />
      <button type="submit" className="button button-quiet">
        {say.add}
      </button>
    </form>
  );
}
