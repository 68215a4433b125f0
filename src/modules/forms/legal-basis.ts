import type { ItemVersion } from '../catalogue/index.ts';
import type { Bilingual } from './contract/form.ts';

/** The laws on which the item rests, and for personal information the ground on which an authority may ask. */
export function basisOf({ item }: ItemVersion, personal: boolean): Bilingual[] {
  const laws = item.legalBasis.map(({ law, articles }) => ({ zh: `《${law}》${articles.join('、')}` }));
  const ground = {
    zh: '《中华人民共和国个人信息保护法》第十三条第一款第三项(履行法定职责所必需)',
    en: 'Personal Information Protection Law, art. 13 (1) (3): necessary for a duty set by law',
  };
  return personal ? [...laws, ground] : laws;
}
