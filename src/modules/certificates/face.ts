import type { Sealed, Vault } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';

/**
 * What is printed on a licence. `holderCode`: citizen id or credit code (36903 certificate_holder_code); null where the application asked
 * for none. `entries`: what else stands on it, by its Chinese name. `validity`: the catalogue's words where the last day is for good or
 * as decided.
 */
export type FaceText = {
  holder: string;
  /** 持有人类别 of GB/T 36902: a person's name is masked for others. */
  holderKind: 'person' | 'organisation';
  holderCode: string | null;
  entries: readonly { name: string; value: string }[];
  item: string;
  decision: string;
  validity: string;
};

/** Opens what was sealed; undefined where the person's data were erased. */
export async function openFaces(tx: Tx, vault: Vault, sealed: readonly Sealed[]): Promise<(FaceText | undefined)[]> {
  if (sealed.length === 0) return [];
  const texts = await vault.openTexts(tx, sealed);
  return texts.map((text) => {
    if (text === undefined) return undefined;
    const face: FaceText = JSON.parse(text);
    return face;
  });
}
