/** What each count is called, on the page and in the bulletin alike. */
export const counted = {
  zh: {
    received: '收件',
    accepted: '受理',
    refused: '不予受理',
    corrections: '要求补正',
    granted: '准予',
    denied: '不予许可',
    withdrawn: '撤回',
    lapsed: '容缺逾期未补',
    procedureKept: '按期结束的特别程序',
    procedureOverran: '超时的特别程序',
    concluded: '办结',
  },
  en: {
    received: 'Received',
    accepted: 'Accepted',
    refused: 'Acceptance refused',
    corrections: 'Corrections asked',
    granted: 'Granted',
    denied: 'Denied',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed: promised papers did not come',
    procedureKept: 'Special procedures ended in time',
    procedureOverran: 'Special procedures overrun',
    concluded: 'Concluded',
  },
};
