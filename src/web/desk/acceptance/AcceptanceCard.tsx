import type { MaterialRule } from '../../../modules/intake/cases/contract/verdicts.ts';
import { uiWording, type Need } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { acceptanceWording } from './wording.ts';

/** A material as the card lists it; `here`: handed in, seen, or settled in a way that the entry allows. */
export type CardMaterial = Pick<MaterialRule, 'form' | 'notes'> & {
  id: string;
  name: string;
  need: Need;
  here: boolean;
};

/** What a clerk looks at before he accepts: each material with a tick or what is missing, and what the entry says about it. Only its own words. */
export function AcceptanceCard({
  materials,
  conditions,
}: {
  materials: readonly CardMaterial[];
  conditions: readonly string[];
}) {
  const language = useLanguage();
  const say = acceptanceWording[language];
  const needs = uiWording[language].materials;
  const listed = materials.filter(({ need }) => need !== 'madeFromForm');
  return (
    <section className="acceptance" aria-labelledby="acceptance-title">
      <h3 id="acceptance-title">{say.title}</h3>
      <ul className="acceptance-list">
        {listed.map(({ id, name, form, notes, need, here }) => (
          <li key={id} className={here ? 'acceptance-here' : undefined}>
            <span aria-hidden="true">{here ? '✓' : '○'}</span>{' '}
            <span>
              <span lang="zh">{name}</span> <span className="fine">{say.forms[form]}</span>{' '}
              <strong>{here ? say.here : need === 'required' ? say.missing : needs[need]}</strong>
              {notes.map((note) => (
                <span key={note} className="fine" lang="zh">
                  {' '}
                  {note}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{say.conditions}</summary>
        <ul lang="zh">
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
