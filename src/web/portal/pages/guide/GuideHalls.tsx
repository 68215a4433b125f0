import type { Department, Division } from '../../../../modules/catalogue/contract/place.ts';
import { Details, numberText, Say, type Spoken, type Words } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** A place where the item can be applied for in person; `kilometres` from the town that the reader named. */
export type NearHall = { hall: Department; kilometres: number | null };

export type GuideHallsProps = Spoken & {
  item: string;
  halls: readonly NearHall[];
  towns: readonly Division[];
  /** Where the reader is, by the code of the town. */
  town: string | undefined;
  hours: Words;
};

/** As many as somebody compares; the others are one click away. */
const NEAREST = 4;

/** Where else to do it, near to far from the town that one names; nothing is asked of where somebody lives. */
export function GuideHalls(props: GuideHallsProps) {
  const { halls, town, hours, language } = props;
  const say = portalWording[language].guide.halls;
  const others = halls.slice(NEAREST);
  return (
    <section aria-labelledby="halls">
      <h2 id="halls">{say.title}</h2>
      <p>
        <Say words={hours} language={language} />
      </p>
      {halls.length > 1 && <TownForm {...props} />}
      <Halls halls={halls.slice(0, NEAREST)} language={language} />
      {others.length > 0 && (
        <Details summary={say.others(numberText(others.length, language))}>
          <Halls halls={others} language={language} />
        </Details>
      )}
      {town !== undefined && <p className="hint">{say.rough}</p>}
    </section>
  );
}

function TownForm({ item, towns, town, language }: GuideHallsProps) {
  const say = portalWording[language].guide.halls;
  return (
    <form method="get" action={`${to.item(item)}#halls`} className="halls-form">
      <label htmlFor="town">{say.town}</label>
      <span className="select">
        <select id="town" name="town" className="input" defaultValue={town ?? ''}>
          <option value="">{say.anywhere}</option>
          {towns.map(({ code, name }) => (
            <option key={code} value={code} lang={language === 'en' ? 'zh' : undefined}>
              {name}
            </option>
          ))}
        </select>
      </span>
      <button type="submit" className="button button-plain">
        {say.act}
      </button>
    </form>
  );
}

function Halls({ halls, language }: Spoken & { halls: readonly NearHall[] }) {
  const say = portalWording[language].guide.halls;
  return (
    <ul className="halls">
      {halls.map(({ hall, kilometres }) => (
        <li key={hall.key}>
          <Say words={hall.name} language={language} />
          {kilometres !== null && (
            <span className="step-by">
              {kilometres === 0 ? say.here : say.distance(numberText(kilometres, language))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
