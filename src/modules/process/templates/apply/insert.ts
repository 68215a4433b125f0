import { idOf, type ModdleElement } from '../../definition/elements.ts';
import type { LocalChange, LocalStep } from '../rules/model.ts';
import type { Editing } from './editing.ts';
import { drawOpinion, drawStep } from './drawing.ts';
import { say } from './own.ts';

/** A step of the county on the one way before or after an element. */
export function addStep(editing: Editing, { element, where, step }: LocalChange & { kind: 'addStep' }): void {
  const way = editing.wayAt(element, where);
  const lane = laneFor(editing, { step, element });
  const added = addTask(editing, step, { beside: element, lane });
  const on = editing.putOn(way, added);
  drawStep(editing.picture, { way, on, added, element, where, lane: laneShape(editing, lane) });
}

/** A step of the county beside an element: both begin when the element would, and it goes on when both are done. */
export function addOpinion(editing: Editing, { element, step }: LocalChange & { kind: 'addOpinion' }): void {
  const [before, after] = [editing.wayAt(element, 'before'), editing.wayAt(element, 'after')];
  const place = { beside: element, lane: element };
  const fork = editing.add('bpmn:ParallelGateway', { id: `${step.id}-fork` }, place);
  const join = editing.add('bpmn:ParallelGateway', { id: `${step.id}-join` }, place);
  const lane = laneFor(editing, { step, element });
  const added = addTask(editing, step, { beside: element, lane });
  const [into, out] = [editing.putOn(before, fork), editing.putOn(after, join)];
  const [there, back] = [editing.join(fork, added), editing.join(added, join)];
  drawOpinion(editing.picture, {
    ...{ before, into, after, out, there, back },
    ...{ fork, join, added, element, lane: laneShape(editing, lane) },
  });
}

const laneShape = (editing: Editing, lane: string): string | undefined => {
  const held = editing.laneOf(lane);
  return held && idOf(held);
};

function addTask(editing: Editing, step: LocalStep, place: { beside: string; lane: string }): ModdleElement {
  const task = editing.add('bpmn:UserTask', { id: step.id, name: step.name }, place);
  const { act, role, department, section, limit } = step;
  say(task, { act, role, department, section, limit: limit && String(limit.value), limitUnit: limit?.unit });
  return task;
}

/** A step of the department in whose lane the new one is to stand: its own where it has one, else that of the element beside it. */
function laneFor(editing: Editing, { step, element }: { step: LocalStep; element: string }): string {
  return editing.taskOf(step.department, element) ?? element;
}
