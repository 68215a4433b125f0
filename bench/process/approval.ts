import * as m from '../../test/support/process/model.ts';
import { xmlOf } from '../../test/support/process/xml.ts';

const REVIEWS = ['review_fire', 'review_health', 'review_site', 'review_plan'];

/** Accept, four reviews at once, decide; when the fire service does not answer in five days, it is taken to agree (超时默认). */
export function approval({ timer }: { timer: boolean }): string {
  const parts = [
    m.start('start'),
    m.task('receive'),
    m.and('split'),
    ...REVIEWS.map((id) => m.task(id)),
    ...(timer ? [m.boundary('deemed', 'review_fire', m.timer('P5D'))] : []),
    m.xor('merge'),
    m.and('join'),
    m.task('decide'),
    m.xor('outcome', 'outcome-denied'),
    m.end('granted'),
    m.end('denied'),
  ];
  const flows = [
    'start receive',
    'receive split',
    ...REVIEWS.map((id) => `split ${id}`),
    'review_fire merge',
    ...(timer ? ['deemed merge'] : []),
    'merge join',
    ...REVIEWS.slice(1).map((id) => `${id} join`),
    'join decide',
    'decide outcome',
    'outcome granted: ${environment.variables.granted}',
    'outcome denied',
  ];
  return xmlOf({ id: 'approval', ...m.level(parts, ...flows) });
}
