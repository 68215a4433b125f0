import type { ConsultationWording } from '../zh/consultation.ts';

export const consultation: ConsultationWording = {
  asked: (day) =>
    `The office is asking other departments for their opinions, until ${day}. This does not make it take longer, and you need not do anything.`,
};
