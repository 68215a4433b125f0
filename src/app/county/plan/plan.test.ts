import { describe, expect, test } from 'vitest';
import { soughtFromFiles, termsOf } from '../../../../test/support/county/terms.ts';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { isWorkingDay } from '../../../kernel/working-days.ts';
import { isBad } from '../../../modules/ratings/index.ts';
import { truth } from '../truth.ts';
import { COUNTY_HALL } from '../../../modules/identity/index.ts';
import type { PlannedAct, PlannedCase } from './model.ts';
import { firstOf, orderOf, standingOf } from './order.ts';
import { planCounty } from './plan.ts';

const items = await soughtFromFiles();
const terms = await termsOf({ items });
const plan = planCounty(terms);

const DAY_MS = 86_400_000;
const find = ({ acts }: PlannedCase, what: PlannedAct['act']['do'], node?: string) =>
  acts.find(({ act }) => act.do === what && (node === undefined || ('node' in act && act.node === node)));
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('a county', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(planCounty(terms).cases).toEqual(plan.cases);
    expect(planCounty({ ...terms, seed: 8 }).cases).not.toEqual(plan.cases);
  });

  test('has so many cases over more than sixty items', () => {
    expect(plan.cases).toHaveLength(3_000);
    expect(new Set(plan.cases.map(({ item }) => item)).size).toBeGreaterThanOrEqual(60);
  });

  test('has no act in the future, and those of one case one after the other', () => {
    for (const { acts } of plan.cases) {
      const instants = acts.map(({ at }) => at);
      expect(instants.every((at) => at < terms.until)).toBe(true);
      expect(instants.every((at, place) => place === 0 || at > (instants[place - 1] ?? 0))).toBe(true);
    }
  });

  test('has officers who work on working days only', () => {
    const byOfficers = plan.cases.flatMap(({ acts }) => acts).filter(({ act }) => 'by' in act);
    const days = new Set(byOfficers.map(({ at }) => civilDateOf(new Date(at))));
    expect([...days].filter((day) => !isWorkingDay(day, terms.calendar))).toEqual([]);
  });

  test('has nobody who decides what he reviewed', () => {
    for (const { acts } of plan.cases) {
      const reviewers = acts.flatMap(({ act }) => (act.do === 'complete' ? [act.by] : []));
      const approvers = acts.flatMap(({ act }) => (act.do === 'decide' ? [act.by] : []));
      expect(approvers.filter((by) => reviewers.includes(by))).toEqual([]);
    }
  });

  test('ends in every state in which something stands for a while', () => {
    const standings = new Set(plan.cases.map(standingOf));
    const lasting = [
      ...['accepted', 'awaitingCorrection', 'decided', 'delivered', 'draft', 'onShelf', 'received', 'refused'],
      ...['rated', 'underWay', 'withdrawn'],
    ] as const;
    expect(lasting.filter((one) => !standings.has(one))).toEqual([]);
  });
});

describe('the windows', () => {
  const taken = plan.cases.filter((one) => one.acts[0]?.act.do === 'takeDown');
  const own = plan.cases.filter(({ acts, forFirm }) => acts.length > 0 && !forFirm);

  test('take down about a third of what people bring for themselves, and nothing of a firm', () => {
    expect(taken.length / own.length).toBeGreaterThan(0.28);
    expect(taken.length / own.length).toBeLessThan(0.4);
    expect(taken.filter(({ forFirm }) => forFirm)).toEqual([]);
    const by = new Set(taken.flatMap(({ acts: [first] }) => (first?.act.do === 'takeDown' ? [first.act.by] : [])));
    expect(by.size).toBeGreaterThan(20);
  });

  test('let nobody begin at home what a clerk takes down', () => {
    for (const { acts } of taken)
      expect(acts.filter(({ act }) => act.do === 'begin' || act.do === 'submit')).toEqual([]);
  });

  test('of every hall have cases, those of the county more than half of them', () => {
    const halls = taken.map(({ acts: [first] }) =>
      first?.act.do === 'takeDown' ? plan.officers.get(first.act.by)?.hall : undefined,
    );
    expect(new Set(halls)).toEqual(new Set(terms.halls));
    const county = halls.filter((hall) => hall === COUNTY_HALL);
    expect(county.length / halls.length).toBeGreaterThan(0.5);
    expect(county.length / halls.length).toBeLessThan(0.7);
  });

  test('are of no hall where there is none', () => {
    const without = planCounty({ ...terms, halls: [] });
    expect(without.cases.filter(({ acts: [first] }) => first?.act.do === 'takeDown')).toEqual([]);
  });
});

describe('what people say afterwards', () => {
  const acts = plan.cases.flatMap((one) => one.acts.map(({ act }) => act));
  const rated = acts.flatMap((act) => (act.do === 'rate' ? [act] : []));
  const moved = acts.flatMap((act) => (act.do === 'handleRating' ? [act.move.type] : []));

  test('is said of about half of what was finished, and seldom bad', () => {
    const finished = acts.filter((act) => act.do === 'handOver').length;
    expect(rated.length).toBeGreaterThan(finished / 2);
    const share = rated.filter(({ grade }) => isBad(grade)).length / rated.length;
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.12);
  });

  test('is mended where it is bad, and each move has been made less often than the one before it', () => {
    const count = (type: string) => moved.filter((one) => one === type).length;
    const bad = rated.filter(({ grade }) => isBad(grade)).length;
    expect(count('review')).toBeGreaterThan(0);
    const steps = [bad, count('verify'), count('answer'), count('revisit')];
    expect(steps).toEqual(steps.toSorted((one, other) => other - one));
    expect(count('revisit')).toBeGreaterThan(10);
    expect(count('verify')).toBeLessThan(bad);
  });
});

describe('a no', () => {
  const noes = plan.cases.filter((one) => find(one, 'refuse'));
  const reviewed = noes.filter((one) => find(one, 'reviewNo'));

  test('is looked at by a head of the department who did not say it, and seldom forgotten', () => {
    expect(noes.length).toBeGreaterThan(10);
    expect(reviewed.length / noes.length).toBeGreaterThan(0.75);
    expect(reviewed.length).toBeLessThan(noes.length);
    for (const one of reviewed) {
      const act = find(one, 'reviewNo')?.act;
      const place = act?.do === 'reviewNo' ? plan.officers.get(act.by) : undefined;
      expect(place).toMatchObject({ department: one.department, role: 'sectionHead' });
    }
  });

  test('ends it: whoever looks at it is the last who does anything', () => {
    expect(reviewed.map(({ acts }) => acts.slice(-2).map(({ act }) => act.do))).toEqual(
      reviewed.map(() => ['refuse', 'reviewNo']),
    );
  });
});

describe('who can sign in', () => {
  test('has cases of his own among the first, in several states', () => {
    const first = firstOf(plan, 60);
    const own = plan.cases.filter(({ person }) => person < 0);
    expect(own.every((one) => first.has(one.case))).toBe(true);
    for (const person of [-1, -2])
      expect(new Set(own.filter((one) => one.person === person).map(standingOf)).size).toBeGreaterThanOrEqual(4);
  });
});

describe('what is carried out first', () => {
  test('are sixty cases in every state', () => {
    const first = firstOf(plan, 60);
    expect(first.size).toBe(60);
    const standings = plan.cases.filter((one) => first.has(one.case)).map(standingOf);
    expect(new Set(standings).size).toBeGreaterThanOrEqual(10);
  });

  test('comes before all others, and both as time went', () => {
    const { acts, first } = orderOf(plan, 60);
    expect(acts).toHaveLength(plan.cases.reduce((sum, one) => sum + one.acts.length, 0));
    for (const part of [acts.slice(0, first), acts.slice(first)])
      expect(part.every(({ at }, place) => place === 0 || at >= (part[place - 1]?.at ?? 0))).toBe(true);
  });
});

describe('what was planted', () => {
  const waits = (node: string, key: string) =>
    plan.cases
      .filter(({ item }) => item === key)
      .flatMap((one) => {
        const [from, until] = [find(one, 'accept')?.at, find(one, 'complete', node)?.at];
        return from === undefined || until === undefined ? [] : [(until - from) / DAY_MS];
      });

  test('is a section at which reviews take many times as long as beside it', () => {
    const [slow, beside] = [median(waits('fire', 'hotel-license')), median(waits('sec', 'hotel-license'))];
    expect(slow).toBeGreaterThan(4 * beside);
  });

  test('is a material for which most applications of one item have to be corrected', () => {
    const { item: key, material, share, elsewhere } = truth.causeOfReturns;
    const asked = (among: readonly PlannedCase[]) =>
      among.filter((one) => find(one, 'askCorrection')).length / among.length;
    const own = plan.cases.filter(({ item }) => item === key);
    expect(asked(own)).toBeGreaterThan(share - 0.12);
    expect(asked(plan.cases.filter(({ item }) => item !== key))).toBeLessThan(elsewhere + 0.02);
    const causes = own.flatMap(({ acts }) =>
      acts.flatMap(({ act }) => (act.do === 'askCorrection' ? [act.material] : [])),
    );
    expect(new Set(causes)).toEqual(new Set([material]));
  });

  test('is a review that never says no and is never asked again, where others are', () => {
    const { item: key, node } = truth.uselessStep;
    const acts = plan.cases.filter(({ item }) => item === key).flatMap((one) => one.acts.map(({ act }) => act));
    const done = acts.filter((act) => act.do === 'complete' && act.node === node);
    expect(done.length).toBeGreaterThan(40);
    expect(done.every((act) => act.do === 'complete' && act.opinion === 'agree')).toBe(true);
    expect(acts.some((act) => act.do === 'return' && act.to === node)).toBe(false);
    expect(acts.some((act) => act.do === 'complete' && act.opinion === 'disagree')).toBe(true);
    expect(acts.some((act) => act.do === 'return')).toBe(true);
  });
});
