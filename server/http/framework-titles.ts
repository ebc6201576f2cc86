import type { Language } from './language.ts';

/** Words for the problems of drafting and publishing framework versions. */
export const frameworkTitles: Readonly<Record<string, Record<Language, string>>> = {
  'draft.changed': {
    ar: 'عدّل شخص آخر المسودة قبلك؛ حمّلها من جديد ثم أعد تعديلك',
    en: 'Somebody else changed the draft first; load it again, then make your change',
  },
  'draft.revision_needed': {
    ar: 'لم يذكر الطلب تنقيح المسودة الذي بدأ منه التعديل (If-Match)',
    en: 'The request does not say which revision of the draft it started from (If-Match)',
  },
  'draft.not_open': {
    ar: 'نُشرت هذه المسودة أو سُحبت؛ لا تتغيّر بعد ذلك',
    en: 'This draft was published or withdrawn and does not change any more',
  },
  'draft.exists': {
    ar: 'لهذا الرقم مسودة مفتوحة؛ عدّلها أو اختر رقمًا آخر',
    en: 'There is an open draft of this number; change that one or choose another number',
  },
  'draft.drafted_it': {
    ar: 'شاركت في كتابة هذه المسودة؛ ينشرها شخص آخر من اللجنة',
    en: 'You had a hand in this draft; somebody else of the committee publishes it',
  },
  'draft.not_chair': {
    ar: 'النشر من صلاحية رئيس اللجنة العليا',
    en: 'Publishing is for the committee’s chair',
  },
  'draft.no_change': {
    ar: 'لا فرق بين المسودة والإصدار الذي بدأت منه؛ لا شيء يُنشر',
    en: 'The draft does not differ from the version it started from; there is nothing to publish',
  },
};
