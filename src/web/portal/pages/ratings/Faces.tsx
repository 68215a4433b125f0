import { GRADES, type Grade } from '../../../../modules/ratings/giving/contract.ts';
import { ratingWording } from '../../../../modules/ratings/wording.ts';
import { Face, type Spoken } from '../../../ui/index.ts';

/** Five faces with words, each a way on. */
export const FaceLinks = ({ hrefOf, language }: Spoken & { hrefOf: (grade: Grade) => string }) => (
  <ul className="faces">
    {GRADES.map((grade) => (
      <li key={grade}>
        <a className="face-choice" href={hrefOf(grade)}>
          <Face grade={grade} />
          {ratingWording[language].grades[grade]}
        </a>
      </li>
    ))}
  </ul>
);

/** The same to be tapped: one tap says it. */
export const FaceButtons = ({ language }: Spoken) => (
  <ul className="faces faces-wide">
    {GRADES.map((grade) => (
      <li key={grade}>
        <button type="submit" className="face-choice" name="grade" value={grade}>
          <Face grade={grade} />
          {ratingWording[language].grades[grade]}
        </button>
      </li>
    ))}
  </ul>
);
