import type { Item, Material } from '../contract/item.ts';

/** What the rule asks of an entry. */
export type Covered = Pick<Item, 'audience' | 'handleType'> & {
  key: string;
  toleranceAcceptance?: boolean | undefined;
  materials: readonly Pick<Material, 'necessity'>[];
};

/**
 * 容缺受理 for what enterprises apply for. `counted`: entries that concern enterprises and are not decided at once; `tolerating`: those of
 * them that let something follow, or be replaced by a commitment; `without`: the others, by key; `atOnce`: decided at once, to which it does
 * not apply, counted apart.
 */
export type Coverage = { counted: number; tolerating: number; atOnce: number; without: string[] };

const EASED: readonly Material['necessity'][] = ['容缺可后补', '告知承诺可替代'];

const isEased = ({ toleranceAcceptance, materials }: Covered) =>
  toleranceAcceptance === true && materials.some(({ necessity }) => EASED.includes(necessity));

/** The plan wants all of them (金政办字〔2019〕50号); its wording leaves those decided at once out. */
export function coverageOf(items: readonly Covered[]): Coverage {
  const ofEnterprises = items.filter(({ audience }) => audience !== 'citizen');
  const counted = ofEnterprises.filter(({ handleType }) => handleType !== '即办件');
  const without = counted.filter((item) => !isEased(item)).map(({ key }) => key);
  return {
    counted: counted.length,
    tolerating: counted.length - without.length,
    atOnce: ofEnterprises.length - counted.length,
    without,
  };
}
