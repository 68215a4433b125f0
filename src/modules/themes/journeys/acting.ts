import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { workOut, type Workable } from '../../process/index.ts';
import { submissionsOf } from '../form/split.ts';
import type { ThemeForm } from '../form/merge.ts';
import type { MaterialSet } from '../materials/model.ts';
import type { Part } from '../model.ts';
import type { Act } from './contract.ts';
import type { ActRefusal, JourneyFault } from './played.ts';
import { settled, type Standing, type Standings } from './standing.ts';

/** What does not change on the way. */
export type Ground = {
  parts: readonly Part[];
  form: ThemeForm;
  materials: MaterialSet;
  models: ReadonlyMap<string, Workable>;
};

/** How far a journey has come: what is answered by now, where each item stands, and what was done in it. */
export type Way = {
  submitted: boolean;
  answers: Readonly<Record<string, string>>;
  standings: Standings;
  tasks: ReadonlyMap<string, readonly string[]>;
};

type Of<Verb extends Act['do']> = Extract<Act, { do: Verb }>;
type Done = Result<Way, JourneyFault | ActRefusal>;

/** One act of a journey; a name instead of a fault says why it cannot be done here. */
export function act(ground: Ground, way: Way, next: Act): Done {
  if (next.do === 'submit')
    return way.submitted
      ? no('submittedTwice')
      : ok({ ...way, submitted: true, standings: settled(ground.parts, way.standings) });
  const standing = way.standings.get(next.item);
  if (standing === undefined) return no('notNeeded');
  if (standing.state === 'waiting') return no('notHandedIn');
  if (standing.state === 'ended') return no('ended');
  return actOn(ground, { way, standing }, next);
}

function actOn(ground: Ground, { way, standing }: Here, next: Exclude<Act, { do: 'submit' }>): Done {
  switch (next.do) {
    case 'askCorrection':
      return askCorrection(ground, { way, standing }, next);
    case 'correct':
      return standing.state === 'awaitingCorrection' ? correct(ground, way, next) : no('awaitsNoCorrection');
    case 'conclude':
      return standing.state === 'handedIn' ? conclude(ground, way, next) : no('awaitsCorrection');
    case 'withdraw':
      return ok(moved(ground, way, [next.item, { state: 'ended', end: 'withdrawn' }]));
    default:
      return never(next);
  }
}

type Here = { way: Way; standing: Exclude<Standing, { state: 'waiting' | 'ended' }> };

/** One notice names all that is missing (行政许可法 art. 32), so nobody is asked twice. */
function askCorrection(
  ground: Ground,
  { way, standing }: Here,
  { item, materials = [], questions = [] }: Of<'askCorrection'>,
): Done {
  if (standing.state === 'awaitingCorrection') return no('awaitsCorrection');
  if (standing.corrected) return no('correctedBefore');
  if (materials.length + questions.length === 0) return no('nothingNamed');
  const isAsked = (material: string) =>
    ground.materials.asked.some((asked) => asked.material === material && asked.uses.some((use) => use.item === item));
  const isQuestion = (field: string) => ground.form.sources.get(field)?.some((source) => source.item === item) ?? false;
  if (!materials.every(isAsked) || !questions.every(isQuestion)) return no('notAskedFor');
  return ok(moved(ground, way, [item, { state: 'awaitingCorrection' }]));
}

function correct(ground: Ground, way: Way, { item, answers = {} }: Of<'correct'>): Done {
  const now = { ...way.answers, ...answers };
  const taken = takenBy(ground.form, now);
  return taken.ok ? ok(moved(ground, { ...way, answers: now }, [item, { state: 'handedIn', corrected: true }])) : taken;
}

function conclude(ground: Ground, way: Way, { item, outcome, applies = false }: Of<'conclude'>): Done {
  const model = ground.models.get(item);
  if (model === undefined) return no({ code: 'noModel', item });
  const worked = workOut(model, { outcome, applies });
  if (!worked.ok) return no({ code: 'process', item, fault: worked.error });
  const tasks = new Map([...way.tasks, [item, worked.value.tasks]]);
  return ok(moved(ground, { ...way, tasks }, [item, { state: 'ended', end: outcome }]));
}

const moved = ({ parts }: Ground, way: Way, [item, standing]: [string, Standing]): Way => ({
  ...way,
  standings: settled(parts, new Map([...way.standings, [item, standing]])),
});

/** Every answer is to a question of the theme, and what each item gets its own form takes. */
export function takenBy(form: ThemeForm, answers: Way['answers']): Result<true, JourneyFault> {
  const odd = Object.keys(answers).find((field) => !form.sources.has(field));
  if (odd !== undefined) return no({ code: 'answersNothing', field: odd });
  const taken = submissionsOf(form, answers);
  if (taken.ok) return ok(true);
  const [error] = taken.error;
  if (error === undefined) throw new Error('answers were refused for no reason');
  return no({ code: 'wrongAnswer', error });
}
