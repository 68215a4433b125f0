/** What is filled in to end a case by hand, and to answer that. */
export const zh = {
  ending: {
    ground: '属于哪种情形',
    twin: '继续办理的是哪一件（只在重复申请时填写）',
    twinHint: '写办件编号。应当是同一申请人、同一事项的另一件。',
    organ: '应当找哪个机关（只在不归本机关管时填写）',
    organHint: '写出全称，申请人会在通知书上看到。',
    reason: '终止的理由',
    reasonHint: '申请人会在通知书上看到，请写清楚事实和证据。',
    law: '法律依据',
    lawHint: '写明法律名称和条款，如《……法》第……条。',
    answer: '是否确认',
    answers: { confirm: '确认终止办理', reject: '不终止，继续办理' },
    rejection: '继续办理的理由',
    rejectionHint: '只在不终止时填写，申请人看不到。',
  },
};

export const en: typeof zh = {
  ending: {
    ground: 'On which ground',
    twin: 'The case that goes on instead (only for a duplicate)',
    twinHint: 'Give its number. It has to be another one of the same applicant and matter.',
    organ: "The organ to turn to (only where the matter is another organ's)",
    organHint: 'In full; the applicant reads it in the notice.',
    reason: 'Reason',
    reasonHint: 'The applicant reads it in the notice: say the facts and what proves them.',
    law: 'Legal basis',
    lawHint: 'The law by its title and the article, in Chinese.',
    answer: 'Confirm it?',
    answers: { confirm: 'Confirm: it ends', reject: 'No: it goes on' },
    rejection: 'Why it goes on',
    rejectionHint: 'Only where it goes on; the applicant does not see it.',
  },
};
