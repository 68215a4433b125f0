import { useSubmitting } from '../acts/use-submitting.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskConsultationWording } from './wording.ts';

/** Sends what a form asks for, once; what shows consultations is read again. */
export const useMoving = () => useSubmitting('consultations', deskConsultationWording[useLanguage()].done);
