import type { Ease } from '../../../../modules/catalogue/contract/ease.ts';
import type { Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** 今天办、简易办、就近办、快捷办: in what something is easy, each word with what it means. */
export function EaseList({ ease, language }: Spoken & { ease: readonly Ease[] }) {
  if (ease.length === 0) return null;
  const say = portalWording[language].search;
  return (
    <ul className="eases" aria-label={say.easy}>
      {ease.map((key) => (
        <li key={key} title={say.eases[key].means}>
          {say.eases[key].name}
        </li>
      ))}
    </ul>
  );
}
