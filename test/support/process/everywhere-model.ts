import {
  and,
  boundary,
  catching,
  end,
  handler,
  level,
  message,
  start,
  sub,
  timer,
  work,
  xor,
  type Model,
  type Part,
} from './model.ts';

/** What the second version calls places of the first. */
export const RENAMED: Readonly<Record<string, string>> = {
  papers: 'documents',
  expert: 'specialist',
  silence: 'quiet',
  group: 'onSite',
};

type Version = { renamed: boolean };

/**
 * A permit in which a case can stand in every way that there is: beside others, repeated, inside a group, waiting for a day, a message, or
 * whichever comes first, watched over, stuck. The second version calls some places otherwise, has one step more, and gives a timer another
 * length.
 */
export function everywhere({ renamed }: Version): Model {
  const called = (id: string) => (renamed ? (RENAMED[id] ?? id) : id);
  const named = (id: string, part: Part): Part => ({ ...part, id: called(id), name: `the ${id}` });
  const step = (id: string, act: string, more = {}) => named(id, work(id, act, more));
  const between = renamed ? [step('second', 'review')] : [];
  const model = level(
    [
      start('s'),
      step('accept', 'accept', { role: 'clerk', asks: 'zone' }),
      xor('route'),
      xor('zoned'),
      and('fork'),
      step('papers', 'review', { limit: '5', limitUnit: 'workingDay' }),
      step('tech', 'review', { department: 'health' }),
      boundary('nudge', 'tech', timer(renamed ? 'P12D' : 'P10D'), true),
      step('remind', 'review'),
      end('reminded'),
      named('expert', { ...work('expert', 'review', { department: 'fire' }), loop: { as: 'many', count: '3' } }),
      named(
        'group',
        sub('group', level([start('gs'), step('visited', 'review'), end('ge')], 'gs visited', 'visited ge')),
      ),
      catching('supplement', message('supplement')),
      named('silence', catching('silence', timer('P20D'))),
      { id: 'either', kind: 'eventGateway' },
      catching('pay', message('pay')),
      catching('lapse', timer('P15D')),
      xor('settled'),
      and('join'),
      ...between,
      step('decide', 'decide'),
      end('e'),
      handler(
        'objecting',
        level(
          [start('objection', message('objection')), step('hear', 'review'), end('heard')],
          'objection hear',
          'hear heard',
        ),
        true,
      ),
    ],
    's accept',
    'accept route',
    'route zoned: zone = "a"',
    'route zoned: zone = "b"',
    'zoned fork',
    ...['papers', 'tech', 'expert', 'group', 'supplement', 'silence'].flatMap((id) => [
      `fork ${called(id)}`,
      `${called(id)} join`,
    ]),
    'nudge remind',
    'remind reminded',
    'fork either',
    'either pay',
    'either lapse',
    'pay settled',
    'lapse settled',
    'settled join',
    ...(renamed ? ['join second', 'second decide'] : ['join decide']),
    'decide e',
  );
  return { id: 'everywhere', ...model };
}
