import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { CatalogueFiles } from '../../src/modules/catalogue/index.ts';
import type { Item } from '../../src/modules/catalogue/contract/item.ts';

const TOWNS = ['羊山镇', '胡集镇', '霄云镇', '鸡黍镇', '化雨镇', '马庙镇', '司马镇', '卜集镇', '兴隆镇', '高河街道'];
const KINDS = ['新办', '延续', '变更', '补正', '撤销', '合并', '分立', '备案', '年审', '核验'];

/** One of twenty thousand: an item of the starter catalogue with another place and another kind of act in its name. */
export function syntheticItem(items: readonly Item[], number: number): Item {
  const model = items[number % items.length];
  if (!model) throw new Error('there is nothing to copy');
  const round = Math.floor(number / items.length);
  const [town, kind] = [
    TOWNS[round % TOWNS.length] ?? '',
    KINDS[Math.floor(round / TOWNS.length) % KINDS.length] ?? '',
  ];
  const { key, name, formFields, acceptanceConditions, ...rest } = model;
  return {
    ...rest,
    key: `${key}-synthetic-${number}`,
    name: `${town}${name}${kind}`,
    acceptanceConditions: acceptanceConditions.slice(0, 2),
    materials: model.materials.slice(0, 2),
    steps: [],
    formFields: formFields.slice(0, 1),
  };
}

const OwnPhrases = Type.Object({
  empty: Type.Array(Type.String()),
  concepts: Type.Record(Type.String(), Type.Array(Type.String())),
  items: Type.Record(Type.String(), Type.Array(Type.String())),
});

/** Each is also found by four sayings of its model, said of its town. */
export function filesWith(files: CatalogueFiles, items: readonly Item[]): CatalogueFiles {
  const own = Value.Parse(OwnPhrases, files.ownPhrases);
  const said = items.map(({ key, name }): [string, string[]] => {
    const sayings = own.items[key.replace(/-synthetic-\d+$/, '')] ?? [];
    const town = TOWNS.find((one) => name.startsWith(one)) ?? '';
    return [key, sayings.slice(0, 4).map((saying) => `${town}${saying}`)];
  });
  return { ...files, items: { items }, ownPhrases: { ...own, items: Object.fromEntries(said) } };
}
