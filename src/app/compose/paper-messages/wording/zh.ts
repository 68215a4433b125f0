import type { KindWording } from '../../../../modules/messages/index.ts';
import type { OfPapers } from '../parameters.ts';

const numbered = ({ number }: OfPapers) => `办件编号 ${number}。`;
const tail = ({ number }: OfPapers) => `编号尾号 ${number.slice(-4)}`;

export const zh = {
  courierComes: {
    title: () => '快递会来取您的材料',
    sentences: (about) => [
      numbered(about),
      '请把材料装好，在信封上写办件编号。取件员上门时，请看他的工作证，并留好运单号。',
    ],
    outside: (about) => `快递会来取您办件（${tail(about)}）的材料。请装好材料，在信封上写办件编号。`,
  },
  arrived: {
    title: () => '您寄的材料到了',
    sentences: (about) => [numbered(about), '材料已经送到办事大厅，窗口拆封后转给承办人。到哪一步，在办件页查看。'],
    outside: (about) => `您办件（${tail(about)}）的材料已经送到办事大厅。`,
  },
  refused: {
    title: () => '快递不能到这个地址取件',
    sentences: (about) => [numbered(about), '材料还在您手里。请在办件页换一个地址再叫取件，或把材料带到大厅。'],
    outside: (about) => `快递不能上门取您办件（${tail(about)}）的材料。请登录换个地址，或把材料带到大厅。`,
  },
  cameBack: {
    title: () => '材料没有取到或没有送到',
    sentences: (about) => [
      numbered(about),
      '快递退回了这一单。请看材料是不是在您手里；可以再叫一次取件，或把材料带到大厅。',
    ],
    outside: (about) => `您办件（${tail(about)}）的材料没有送到大厅，快递已退回。请登录再叫取件，或带到大厅。`,
  },
} as const satisfies Record<string, KindWording<OfPapers>>;

export type PaperMessageWording = Readonly<Record<keyof typeof zh, KindWording<OfPapers>>>;
