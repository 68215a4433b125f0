/** What a reviewer found of one material: it will do, it will not, or it is still to be checked; and what is wrong with it. */
export type Verdict = 'fit' | 'unfit' | 'open';
export type MaterialVerdict<Text> = { key: string; verdict: Verdict; words: Text };

export type VerdictFault =
  | { code: 'unknownMaterial'; key: string }
  | { code: 'materialTwice'; key: string }
  | { code: 'verdictUnsaid'; key: string }
  | { code: 'unfitMaterial'; key: string };

type Judged = {
  /** Null where no opinion is asked for. */
  opinion: 'agree' | 'disagree' | null;
  verdicts: readonly MaterialVerdict<string>[];
  /** The materials that the item asks for. */
  asked: readonly string[];
};

/**
 * Why these verdicts cannot stand; undefined when they can. Of what will not do it is said why, and nobody agrees to an application with
 * such a material. A material of which nothing is said is not judged: the opinion is about the whole.
 */
export function verdictFaultIn({ opinion, verdicts, asked }: Judged): VerdictFault | undefined {
  const keys = verdicts.map(({ key }) => key);
  const unknown = keys.find((key) => !asked.includes(key));
  if (unknown !== undefined) return { code: 'unknownMaterial', key: unknown };
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice !== undefined) return { code: 'materialTwice', key: twice };
  const unfit = verdicts.filter(({ verdict }) => verdict === 'unfit');
  const unsaid = unfit.find(({ words }) => words.trim() === '');
  if (unsaid) return { code: 'verdictUnsaid', key: unsaid.key };
  const [against] = opinion === 'agree' ? unfit : [];
  return against && { code: 'unfitMaterial', key: against.key };
}
