import type { CaseFile } from '../../../modules/intake/cases/contract.ts';

export type Outcome = 'grant' | 'deny';
/** What a decision begins with. */
export type StandardText = { facts: string; reason: string; conditions: string; provisions: readonly string[] };

type Known = Pick<CaseFile, 'row' | 'materials' | 'decision'>;

/**
 * The text to begin with, in Chinese like the paper. It states what the file itself shows; what only the officer can know is a gap. A
 * grant names every provision of its item, a denial none until the officer has said which.
 */
export function standardText(file: Known, outcome: Outcome): StandardText {
  const handedIn = handedInText(file);
  return outcome === 'grant'
    ? {
        facts: `${handedIn}材料齐全，符合法定形式。`,
        reason: '经审查，申请符合法定条件、标准。',
        conditions: '',
        provisions: provisionsOf(file).flatMap(({ values }) => values),
      }
    : {
        facts: `${handedIn}经审查查明：＿＿。`,
        reason: '上述情况不符合＿＿，依法不能准予许可。',
        conditions: '',
        provisions: [],
      };
}

function handedInText({ row, materials }: Known): string {
  const named = (chosen: readonly CaseFile['materials'][number][]) => chosen.map(({ name }) => name).join('、');
  const handedIn = named(materials.filter(({ files }) => files.length > 0));
  const later = named(materials.filter(({ files, way }) => files.length === 0 && way === 'later'));
  const promised = named(materials.filter(({ files, way }) => files.length === 0 && way === 'commitment'));
  return [
    handedIn === '' ? '申请人提交了申请。' : `申请人提交了${handedIn}。`,
    later !== '' && `${later}由申请人承诺后补。`,
    promised !== '' && `${promised}以书面承诺代替。`,
    row.corrected && '经一次性告知，申请人已经补正。',
  ]
    .filter((sentence) => sentence !== false)
    .join('');
}

/** A law with what can be chosen of it: its articles, or the law alone where nobody has checked which article it is. */
export type Law = { name: string; values: readonly string[]; hasArticles: boolean };

export const provisionsOf = ({ decision }: Pick<CaseFile, 'decision'>): Law[] =>
  (decision?.provisions ?? []).map(({ law, articles }) => {
    const name = `《${law}》`;
    return {
      name,
      values: articles.length === 0 ? [name] : articles.map((article) => name + article),
      hasArticles: articles.length > 0,
    };
  });
