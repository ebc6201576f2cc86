import type { Language } from './language.ts';

/** Words for what stands in the way of publishing. */
export const publicationTitles: Readonly<Record<string, Record<Language, string>>> = {
  'publication.outdated': {
    ar: 'تغيّرت البيانات بعد المعاينة؛ راجع المعاينة من جديد ثم انشر',
    en: 'Something changed since the preview; look at the preview again, then publish',
  },
  'publication.nothing_changed': {
    ar: 'لا يختلف شيء عن التنقيح المنشور؛ لم يُنشر تنقيح جديد',
    en: 'Nothing differs from the published revision; no new one was written',
  },
  'publication.wrong_state': {
    ar: 'لا تُنشر دورة القياس إلا بعد إعلان نتائجها الأولية',
    en: 'A cycle is published only once its results are preliminary',
  },
  'publication.earlier_first': {
    ar: 'لدورة سابقة نتائج منشورة لم يُكتب لها نشر بعد؛ انشرها أولًا',
    en: 'An earlier published cycle has no publication yet; publish that one first',
  },
};
