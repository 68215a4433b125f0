import { treeOf } from '../roundtrip/tree.ts';
import { factsOf, type ElementFacts } from './facts.ts';

type FactChange = { fact: string; before: string | null; after: string | null };

/** What became of one element between two versions of a model. A flow is called by what it leads from and to. */
export type ModelChange = {
  id: string;
  kind: string;
  name: string | null;
  how: 'added' | 'removed' | 'changed';
  facts: FactChange[];
};

/**
 * What another version of a model means otherwise: steps, ways and events that came, went or say something else. How it is drawn, in
 * what order it is written and which prefixes it uses are no change. Elements are the same when they have the same id.
 * @param before a file that was read before, so it is well-formed
 */
export function compareModels(before: string, after: string): ModelChange[] {
  const [old, now] = [factsOf(treeOf(before)), factsOf(treeOf(after))];
  const gone = [...old.values()].filter(({ id }) => !now.has(id));
  return [
    ...gone.map((element) => whole(element, 'removed', old)),
    ...[...now.values()].flatMap((element): ModelChange[] => {
      const known = old.get(element.id);
      if (known === undefined) return [whole(element, 'added', now)];
      const facts = changesIn(known, element);
      return facts.length === 0 ? [] : [{ ...head(element, now), how: 'changed', facts }];
    }),
  ];
}

type Elements = ReadonlyMap<string, ElementFacts>;

function head({ id, kind, name, facts }: ElementFacts, all: Elements): Pick<ModelChange, 'id' | 'kind' | 'name'> {
  if (kind !== 'sequenceFlow') return { id, kind, name };
  const called = (end: string) => all.get(end)?.name ?? end;
  return { id, kind, name: `${called(facts.get('sourceRef') ?? '')} → ${called(facts.get('targetRef') ?? '')}` };
}

function whole(element: ElementFacts, how: 'added' | 'removed', all: Elements): ModelChange {
  const facts = [...element.facts].map(([fact, said]) =>
    how === 'added' ? { fact, before: null, after: said } : { fact, before: said, after: null },
  );
  return { ...head(element, all), how, facts };
}

function changesIn(before: ElementFacts, after: ElementFacts): FactChange[] {
  const said = [...new Set([...before.facts.keys(), ...after.facts.keys()])].map((fact) => ({
    fact,
    before: before.facts.get(fact) ?? null,
    after: after.facts.get(fact) ?? null,
  }));
  const called = [
    { fact: 'name', before: before.name, after: after.name },
    { fact: 'kind', before: before.kind, after: after.kind },
  ];
  return [...called, ...said].filter((one) => one.before !== one.after);
}
