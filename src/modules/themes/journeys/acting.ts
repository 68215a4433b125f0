import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { workOut } from '../../process/index.ts';
import { submissionsOf } from '../form/split.ts';
import type { Act } from './contract.ts';
import type { ActRefusal, JourneyFault } from './played.ts';
import type { Standing } from './standing.ts';
import { givenWith, moved, turned } from './turns.ts';
import type { Ground, Way } from './way.ts';

type Of<Verb extends Act['do']> = Extract<Act, { do: Verb }>;
type Done = Result<Way, JourneyFault | ActRefusal>;

/** One act of a journey; a name instead of a fault says why it cannot be done here. */
export function act(ground: Ground, way: Way, next: Act): Done {
  if (next.do === 'submit') return way.submitted ? no('submittedTwice') : turned(ground, { ...way, submitted: true });
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
      return moved(ground, way, [next.item, { state: 'ended', end: 'withdrawn' }]);
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
  return moved(ground, way, [item, { state: 'awaitingCorrection' }]);
}

function correct(ground: Ground, way: Way, { item, answers = {} }: Of<'correct'>): Done {
  const now = { ...way.answers, ...answers };
  const taken = takenBy(ground, now);
  return taken.ok ? moved(ground, { ...way, answers: now }, [item, { state: 'handedIn', corrected: true }]) : taken;
}

function conclude(ground: Ground, way: Way, decision: Of<'conclude'>): Done {
  const { item, outcome, applies = false } = decision;
  const model = ground.models.get(item);
  if (model === undefined) return no({ code: 'noModel', item });
  const worked = workOut(model, { outcome, applies });
  if (!worked.ok) return no({ code: 'process', item, fault: worked.error });
  const given = givenWith(ground, decision);
  if (!given.ok) return given;
  const tasks = new Map([...way.tasks, [item, worked.value.tasks]]);
  const results = [...way.results, given.value];
  return moved(ground, { ...way, tasks, results }, [item, { state: 'ended', end: outcome }]);
}

/** Every answer is to a question that the theme asks now, and what each item gets of them its own form takes. */
export function takenBy({ form, later }: Ground, answers: Way['answers']): Result<true, JourneyFault> {
  const odd = Object.keys(answers).find((field) => !form.sources.has(field));
  if (odd !== undefined) return no(oddAnswer(odd, later));
  const taken = submissionsOf(form, answers);
  if (taken.ok) return ok(true);
  const [error] = taken.error;
  if (error === undefined) throw new Error('answers were refused for no reason');
  return no({ code: 'wrongAnswer', error });
}

/** What an earlier item gives is asked of nobody, so that a script which answers it would hide a broken hand-over. */
function oddAnswer(field: string, later: Ground['later']): JourneyFault {
  for (const { item, elements } of later.values()) {
    const by = elements.find((one) => one.field === field)?.by.at(-1)?.item;
    if (by !== undefined) return { code: 'answersGiven', field, item, by };
  }
  return { code: 'answersNothing', field };
}
