import { begin, pendingOf, step, type Random, type State, type Work } from '../../../modules/process/index.ts';
import { between, chanceFor } from './chance.ts';
import { effortOf, lagOf, timeOf } from './efforts.ts';
import { reviewAfterwards, sayAfterwards } from './afterwards.ts';
import { counterOf } from './counters.ts';
import { giveOut } from './giving-out.ts';
import type { Act, Place, PlannedAct, RatedStep } from './model.ts';
import type { Coming, Course, Office } from './office.ts';

const [MINUTE, DAY] = [60_000, 86_400_000];

type Task = { node: string; work: Work; isAgain: boolean };

/** One errand on its way through the offices: what is done when and by whom, as queues, leave and its fate have it. */
export class Errand {
  readonly acts: PlannedAct[] = [];
  readonly #office: Office;
  readonly #coming: Coming;
  readonly #random: Random;
  #state: State | undefined;
  readonly #waiting = new Set<string>();
  readonly #reviewed: Task[] = [];
  #isOver = false;
  #isMended = false;
  #wasSentBack = false;
  #isAgainst = false;
  #isDecided = false;
  #isDenied = false;

  constructor(office: Office, coming: Coming) {
    this.#office = office;
    this.#coming = coming;
    this.#random = chanceFor(office.seed, 'errand', coming.number);
  }

  /** From the first answer on; everything later is on the agenda. */
  begin(): void {
    const { at, fate, hall } = this.#coming;
    if (hall !== null) return this.#comeTo(hall, at);
    this.#note(at, { do: 'begin' });
    if (fate.ends === 'neverSubmitted') return;
    const submittedAt = at + between(this.#random, 8, 45) * MINUTE;
    this.#note(submittedAt, { do: 'submit' });
    this.#handedIn(submittedAt);
  }

  /**
   * When the hall is open, or else in the course of the next day on which it is: waits for a window, and is there as long as it takes to
   * take everything down.
   */
  #comeTo(hall: string, at: number): void {
    const { staff, time } = this.#office;
    const opens = time.minuteAt(at);
    const isOpen = time.instantOf(opens) - at < MINUTE;
    this.#later(isOpen ? opens : opens + between(this.#random, 0, 0.8 * time.perDay), (comes) => {
      const slot = staff.take({ place: counterOf(hall), from: comes, minutes: between(this.#random, 6, 20) });
      this.#later(slot.until, (done) => {
        this.#noteMinute(done, { do: 'takeDown', by: slot.by });
        this.#handedIn(time.instantOf(done));
      });
    });
  }

  #handedIn(submittedAt: number): void {
    const { fate } = this.#coming;
    if (fate.wish !== 'none')
      this.#note(submittedAt + MINUTE, { do: fate.wish === 'post' ? 'choosePost' : 'chooseElectronic' });
    if (fate.ends === 'withdrawn') {
      const withdrawsAt = submittedAt + (0.2 + 4 * this.#random()) * DAY;
      this.#later(this.#office.time.minuteAt(withdrawsAt), () => {
        if (!this.#isDecided) this.#end(withdrawsAt, { do: 'withdraw' });
      });
    }
    this.#receive(submittedAt);
  }

  #receive(at: number): void {
    const begun = begin(this.#coming.item.way.net);
    if (!begun.ok) throw new Error(`the way of ${this.#coming.item.key} does not begin`);
    this.#later(this.#office.time.minuteAt(at), (minute) => this.#goOn(begun.value.state, minute));
  }

  #goOn(state: State, minute: number): void {
    this.#state = state;
    const { net, work } = this.#coming.item.way;
    for (const { element: node } of pendingOf(net, state)) {
      const task = work.tasks.get(node);
      if (task === undefined || this.#waiting.has(node)) continue;
      this.#waiting.add(node);
      this.#open({ node, work: task, isAgain: false }, minute);
    }
  }

  #open(task: Task, minute: number): void {
    const { time } = this.#office;
    const { act } = task.work;
    if (act === 'publicity' || act === 'special') {
      this.#later(minute + timeOf(task.work, time), (due) => this.#work(task, due));
      return;
    }
    this.#later(minute + lagOf(task.work, this.#random, time), (ready) => this.#work(task, ready));
  }

  /** In the queue of its place, then on somebody's desk. */
  #work(task: Task, ready: number, by?: string): void {
    const place = placeOf(task.work);
    const { slow, staff } = this.#office;
    const isSlow = slow.isAt(place) && task.work.act === 'review';
    const minutes = isSlow
      ? Math.round(slow.minutes * (0.6 + 0.8 * this.#random()))
      : effortOf(task.work, this.#random);
    const slot = staff.take({ place, from: ready, minutes, by });
    if (this.#isTakenUp(task))
      this.#later(slot.from, (at) => this.#noteMinute(at, { do: 'start', by: slot.by, node: task.node }));
    this.#later(slot.until, (at) => this.#finish(task, slot.by, at));
  }

  #finish(task: Task, by: string, at: number): void {
    switch (task.work.act) {
      case 'accept':
        return this.#judge(task, by, at);
      case 'decide':
      case 'onTheSpot':
        return this.#decide(task, by, at);
      default:
        return this.#complete(task, by, at);
    }
  }

  /** At the window: whole, not whole, or nothing for this office. */
  #judge(task: Task, by: string, at: number): void {
    // Only the department in charge turns somebody away, whoever sits at the window.
    const isOwn = task.work.department === this.#coming.item.department;
    if (this.#isTurnedAway(isOwn ? by : this.#clerk(at), at)) return;
    this.#noteMinute(at, { do: 'accept', by });
    this.#leave(task, at, { acceptance: 'accepted' });
  }

  #isTurnedAway(by: string, at: number): boolean {
    const { fate, item } = this.#coming;
    if (fate.lacks !== null && !this.#isMended) {
      this.#isMended = true;
      this.#noteMinute(at, { do: 'askCorrection', by, material: fate.lacks });
      this.#waiting.clear();
      if (!fate.mends) return true;
      const mendedAt = this.#office.time.instantOf(at) + (0.3 + 6 * this.#random()) * DAY;
      this.#later(this.#office.time.minuteAt(mendedAt), () => {
        this.#note(mendedAt, { do: 'correct' });
        this.#receive(mendedAt);
      });
      return true;
    }
    if (fate.ends !== 'notAccepted' || item.materials.length === 0) return false;
    this.#refuse(by, at);
    return true;
  }

  /** Nobody goes on with it, and a head of the department looks at the no. */
  #refuse(by: string, at: number): void {
    this.#end(this.#office.time.instantOf(at), { do: 'refuse', by });
    const course: Course = { later: (from, happen) => this.#onAgenda(from, happen), note: this.#add.bind(this) };
    reviewAfterwards(this.#office, { coming: this.#coming, minute: at }, course);
  }

  #complete(task: Task, by: string, at: number): void {
    const { fate } = this.#coming;
    const isAgainst =
      fate.ends === 'denied' && fate.reviewerAgainst && !this.#isAgainst && !this.#isUseless(task) && saysNo(task);
    this.#isAgainst ||= isAgainst;
    this.#noteMinute(at, { do: 'complete', by, node: task.node, opinion: isAgainst ? 'disagree' : 'agree' });
    if (task.work.act === 'review' && !this.#isUseless(task) && !task.isAgain) this.#reviewed.push(task);
    if (task.isAgain) return;
    this.#leave(task, at, {});
  }

  #decide(task: Task, by: string, at: number): void {
    const { fate } = this.#coming;
    if (task.work.act === 'onTheSpot' && this.#isTurnedAway(this.#clerk(at), at)) return;
    const again = this.#reviewed.at(-1);
    if (fate.sentBack && again && !this.#wasSentBack && !this.#isAgainst)
      return this.#sendBack({ task, again }, by, at);
    const outcome = this.#isAgainst || fate.ends === 'denied' ? 'deny' : 'grant';
    this.#isDecided = true;
    this.#isDenied = outcome === 'deny';
    this.#noteMinute(at, { do: 'decide', by, outcome });
    this.#leave(task, at, { decision: outcome === 'grant' ? 'granted' : 'denied' });
    // Who has it electronically or by post was served by nobody at the window.
    if (fate.wish !== 'none') this.#rated('completion', at);
    if (fate.wish !== 'electronic') this.#giveOut(at);
  }

  /** A review is done again while the decision waits; whoever sent it back has it again. */
  #sendBack({ task, again }: { task: Task; again: Task }, by: string, at: number): void {
    this.#wasSentBack = true;
    this.#noteMinute(at, { do: 'return', by, node: task.node, to: again.node });
    const { time, staff } = this.#office;
    const ready = at + lagOf(again.work, this.#random, time);
    const slot = staff.take({ place: placeOf(again.work), from: ready, minutes: effortOf(again.work, this.#random) });
    this.#later(slot.until, (done) => {
      this.#finish({ ...again, isAgain: true }, slot.by, done);
      this.#work(task, done + between(this.#random, 10, time.perDay), by);
    });
  }

  #leave({ node }: Task, minute: number, set: Record<string, string>): void {
    const { net } = this.#coming.item.way;
    const token = this.#state && pendingOf(net, this.#state).find(({ element }) => element === node)?.token;
    if (this.#state === undefined || token === undefined) throw new Error(`${node} does not wait`);
    const moved = step(net, this.#state, { type: 'complete', token, set });
    if (!moved.ok) throw new Error(`${node} of ${this.#coming.item.key}: ${moved.error.code}`);
    this.#waiting.delete(node);
    this.#goOn(moved.value.state, minute);
  }

  #giveOut(decided: number): void {
    const coming = this.#coming;
    const isRated = coming.fate.wish === 'none';
    const handedOver = (at: number) => (isRated ? this.#rated('handOver', at) : undefined);
    giveOut(this.#office, { coming, decided, handedOver }, this.#course);
  }

  #rated(rated: RatedStep, minute: number): void {
    const service = { coming: this.#coming, step: rated, minute, isDenied: this.#isDenied };
    sayAfterwards(this.#office, service, this.#course);
  }

  get #course(): Course {
    const later = (from: number, happen: (at: number) => void) => this.#later(from, happen);
    return { later, note: (at, act) => this.#note(at, act) };
  }

  #clerk(at: number): string {
    const place: Place = { department: this.#coming.item.department, section: null, role: 'clerk' };
    return this.#office.staff.take({ place, from: at, minutes: 0 }).by;
  }

  /** Whether it is said when a task is taken up: where the slow place is compared with others; elsewhere officers only say that it is done. */
  #isTakenUp({ work: { act } }: Task): boolean {
    if (act !== 'review' && act !== 'visit') return false;
    return [...this.#coming.item.way.work.tasks.values()].some((work) => this.#office.slow.isAt(placeOf(work)));
  }

  #isUseless({ node }: Task): boolean {
    const { uselessStep } = this.#office.truth;
    return this.#coming.item.key === uselessStep.item && node === uselessStep.node;
  }

  #later(minute: number, happen: (minute: number) => void): void {
    this.#onAgenda(minute, (at) => {
      if (!this.#isOver) happen(at);
    });
  }

  #onAgenda(minute: number, happen: (minute: number) => void): void {
    const at = Math.ceil(minute);
    if (at < this.#office.time.length) this.#office.agenda.add(at, () => happen(at));
  }

  #end(at: number, act: Act): void {
    this.#note(at, act);
    this.#isOver = true;
  }

  #noteMinute(minute: number, act: Act): void {
    this.#note(this.#office.time.instantOf(minute), act);
  }

  #note(wanted: number, act: Act): void {
    if (!this.#isOver) this.#add(wanted, act);
  }

  /** One after the other by at least a second; what would lie in the future has not happened. */
  #add(wanted: number, act: Act): void {
    const last = this.acts.at(-1)?.at ?? 0;
    const at = Math.max(wanted, last + 1_000);
    if (at >= this.#office.until) this.#isOver = true;
    else this.acts.push({ at, case: this.#coming.number, act });
  }
}

const placeOf = ({ department, section, role }: Work): Place => ({ department, section: section ?? null, role });

const saysNo = ({ work: { act } }: Task) => act === 'review' || act === 'visit';
