import { civilDate } from '../../../../kernel/civil-date.ts';
import { themeCaseWording } from '../../../../modules/intake/index.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { OfTheme, ThemeMessageWording } from '../parameters.ts';

type Name = { zh: string; en?: string };

const day = (text: string) => dayText(civilDate(text), 'en');
const numbered = ({ number }: OfTheme) => `Number of the whole: ${number}.`;
const tail = ({ number }: OfTheme) => `number ending in ${number.slice(-4)}`;
const nameOf = ({ zh, en: name }: Name) => name ?? zh;
const listed = (names: readonly Name[]) => names.map((name) => `“${nameOf(name)}”`).join(', ');
const say = themeCaseWording.en;

export const en: ThemeMessageWording = {
  submitted: {
    title: () => 'We have it, and the departments work on it together',
    sentences: (about) => [
      numbered(about),
      `${about.items.length} in all: ${listed(about.items)}.`,
      about.finishesOn === null
        ? 'Some of it has no certain date. Its progress shows when all of it is done.'
        : `By what the departments promise, all of it is expected to be done on ${day(about.finishesOn)}.`,
      'What waits is handed in by itself as soon as it can be.',
    ],
    outside: (about) =>
      about.finishesOn === null
        ? `We have your application (${tail(about)}), ${about.items.length} parts in all.`
        : `We have your application (${tail(about)}), ${about.items.length} parts, expected to be done on ${day(about.finishesOn)}.`,
  },
  partBegun: {
    title: ({ item }) => `“${nameOf(item)}” has begun`,
    sentences: (about) => [
      `What it waited for is done, so it was handed in by itself. Case number ${about.caseNumber}.`,
      numbered(about),
    ],
    outside: (about) => `Another part of your application (${tail(about)}) has begun. You need not do anything.`,
  },
  partReturned: {
    title: ({ item }) => `Please complete “${nameOf(item)}” and hand it in`,
    sentences: (about) => [
      'This part could not be handed in by itself; the others go on. Open it, complete it and hand it in.',
      numbered(about),
    ],
    outside: (about) => `A part of your application (${tail(about)}) needs you before it can go on. Please sign in.`,
  },
  partFailed: {
    title: ({ item, outcome }) => `“${nameOf(item)}”: ${say.parts[outcome]}`,
    sentences: (about) => [
      ...about.stops.map((stopped) => say.stopped(nameOf(about.item), nameOf(stopped))),
      'The rest goes on. Its papers say why and what you can do against it.',
      numbered(about),
    ],
    outside: (about) => `A part of your application (${tail(about)}) was not granted. Please sign in.`,
  },
  dateMoved: {
    title: ({ to }) =>
      to === null
        ? 'It cannot be said for now when all of it is done'
        : `All of it is expected to be done on ${day(to)}`,
    sentences: (about) => [
      ...(about.from === null || about.to === null ? [] : [`It was ${day(about.from)} before.`]),
      ...(about.causes.length === 0
        ? []
        : [`The reason: ${about.causes.map(({ item, cause }) => say.causes[cause](nameOf(item))).join('; ')}.`]),
      numbered(about),
    ],
    outside: (about) =>
      about.to === null
        ? `The day on which your application (${tail(about)}) is done has changed. Please sign in.`
        : `Your application (${tail(about)}) is now expected to be done on ${day(about.to)}.`,
  },
  concluded: {
    aside: () => 'How was all of it? Please rate it',
    title: ({ granted, all }) => (granted === all ? 'All of it is done' : `It is over: ${granted} of ${all} granted`),
    sentences: (about) => ['The result of each part is inside.', numbered(about)],
    outside: (about) => `Your application (${tail(about)}) is done. Please sign in to see the results.`,
  },
  correctionGathered: {
    title: ({ items }) =>
      items.length === 1
        ? 'Something needs your correction'
        : `${items.length} parts need your correction, in one list`,
    sentences: (about) => [
      `To be corrected: ${listed(about.items)}. Please mend it all by ${day(about.until)} and hand it in once.`,
      'The list names the last day of each department. These parts wait for you until then.',
      `Number of the notice: ${about.notice}.`,
    ],
    outside: (about) =>
      `Your application (${tail(about)}) needs your correction by ${day(about.until)}. Please sign in.`,
  },
  correctionAdded: {
    title: ({ items }) => `The list of corrections has grown by ${items.length}`,
    sentences: (about) => [
      `Added: ${listed(about.items)}. What was asked before has not been handed in, so mend all of it together. The earliest last day is ${day(about.until)}.`,
      `Number of the notice: ${about.notice}, edition ${about.edition}.`,
    ],
    outside: (about) =>
      `Your application (${tail(about)}) needs another correction by ${day(about.until)}. Please sign in.`,
  },
  correctionAnswered: {
    title: ({ left }) => (left.length === 0 ? 'We have your corrections' : 'We have a part of your corrections'),
    sentences: (about) => [
      `Received: ${listed(about.items)}. You hear within 5 working days whether it is accepted.`,
      ...(about.left.length === 0 ? [] : [`Still waiting for you: ${listed(about.left)}.`]),
      numbered(about),
    ],
    outside: (about) =>
      about.left.length === 0
        ? `We have your corrections (${tail(about)}), and go on.`
        : `We have a part of your corrections (${tail(about)}). ${about.left.length} still wait for you.`,
  },
  visitOffered: {
    title: ({ moved }) =>
      moved ? 'The visit has other times. Please choose again' : 'Please choose a time for the visit',
    sentences: (about) => [
      'The departments come together, once. You or somebody for you has to be there.',
      `To choose from: ${about.slots.map(({ heldOn, from, until }) => `${day(heldOn)}, ${from}–${until}`).join('; ')}.`,
      numbered(about),
    ],
    outside: (about) => `Your application (${tail(about)}) needs a visit. Please sign in and choose a time.`,
  },
  visitRectified: {
    title: ({ item, until }) => `“${nameOf(item)}”: please put it right by ${day(until)}`,
    sentences: (about) => [
      'The visit found something to put right; it is written inside. When it is done, ask for the second visit.',
      numbered(about),
    ],
    outside: (about) =>
      `Something in your application (${tail(about)}) is to be put right by ${day(about.until)}. Please sign in.`,
  },
  visitOff: {
    title: () => 'The joint visit was called off',
    sentences: (about) => [
      'Each department visits by itself and tells you when. The reason is inside.',
      numbered(about),
    ],
    outside: (about) => `The joint visit for your application (${tail(about)}) was called off. Please sign in.`,
  },
  visitGivenUp: {
    title: () => 'The joint visit did not come about; each department visits by itself',
    sentences: (about) => [
      {
        notArranged: 'The departments offered no time in time.',
        notChosen: 'The times that were offered went by, and none was chosen.',
        notRecorded: 'The agreed time went by, and nothing was written down by a department.',
      }[about.because],
      'Each department comes by itself and tells you when. You need not apply again, and the time for the decision goes on.',
      numbered(about),
    ],
    outside: (about) =>
      `The joint visit for your application (${tail(about)}) did not come about; each department comes by itself. Please sign in.`,
  },
};
