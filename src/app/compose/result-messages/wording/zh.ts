import type { KindWording } from '../../../../modules/messages/index.ts';
import type { OfResult } from '../parameters.ts';

const numbered = ({ number }: OfResult) => `办件编号 ${number}。`;
const tail = ({ number }: OfResult) => `编号尾号 ${number.slice(-4)}`;
const at = ({ hall }: OfResult) => hall?.zh ?? '办事大厅';

export const zh = {
  ready: {
    title: () => '可以来取了',
    sentences: (about) => [
      numbered(about),
      `结果已在${at(about)}准备好。请带上身份证原件；请人代领的，还要带委托书和代领人的身份证。`,
      '不方便来，可以在办件页改为邮寄。',
    ],
    outside: (about) => `您的办件（${tail(about)}）结果可以来取了：${at(about)}。`,
  },
  reminder: {
    title: () => '提醒：结果还没有取',
    sentences: (about) => [
      numbered(about),
      `结果仍在${at(about)}等您来取。请带上身份证原件；不方便来，可以在办件页改为邮寄。`,
    ],
    outside: (about) => `提醒：您的办件（${tail(about)}）结果还在${at(about)}，请尽快来取或改为邮寄。`,
  },
  posted: {
    title: () => '结果已经寄出',
    sentences: (about) => [numbered(about), '快递到哪一步，可以在办件页查看。签收时请出示身份证。'],
    outside: (about) => `您的办件（${tail(about)}）结果已经寄出，签收时请出示身份证。`,
  },
  handedOver: {
    title: () => '结果已经领取',
    sentences: (about) => [numbered(about), '不是您或您委托的人领取的？请立即拨打 12345。'],
    outside: (about) => `您的办件（${tail(about)}）结果已被领取。若不是您或您委托的人，请拨打 12345。`,
  },
  arrived: {
    title: () => '结果已由快递送达',
    sentences: (about) => [numbered(about), '没有收到？请立即拨打 12345。'],
    outside: (about) => `您的办件（${tail(about)}）结果已由快递送达。没有收到请拨打 12345。`,
  },
  cameBack: {
    title: () => '快递没有送到，结果退回了',
    sentences: (about) => [numbered(about), '结果没有丢。请在办件页核对地址后再寄，或改为到大厅领取。'],
    outside: (about) => `您的办件（${tail(about)}）结果没有送到，已退回。请登录核对地址，或改为到大厅领取。`,
  },
} as const satisfies Record<string, KindWording<OfResult>>;

export type ResultMessageWording = Readonly<Record<keyof typeof zh, KindWording<OfResult>>>;
