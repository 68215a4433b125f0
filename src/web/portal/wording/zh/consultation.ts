export const consultation = {
  asked: (day: string) => `审查部门正在征求其他部门的意见，预计 ${day} 前收齐。这不会延长办理期限，您不用做什么。`,
};

export type ConsultationWording = typeof consultation;
