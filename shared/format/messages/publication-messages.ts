import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for publishing, and for what is wrong with the bundle of a publication. */
export const publicationMessages: Readonly<Record<string, LocalText>> = {
  'publication.reason_needed': {
    ar: 'اكتب السبب: هذا تصحيح لنتائج منشورة، أو ما زال في الدورة ما لم يُبتّ فيه.',
    en: 'Give the reason: this corrects published results, or something in the cycle is still undecided.',
  },
  'bundle.not_zip': {
    ar: 'ليس الملف حزمة مضغوطة سليمة (zip): {detail}.',
    en: 'The file is not a sound zip file: {detail}.',
  },
  'bundle.too_large': {
    ar: 'الحزمة أكبر من المسموح: {bytes} بايت، والحد الأعلى {max}.',
    en: 'The bundle is larger than is read: {bytes} bytes, at most {max}.',
  },
  'bundle.too_many_files': {
    ar: 'في الحزمة {files} ملفات أو أكثر، والحد الأعلى {max}.',
    en: 'The bundle has {files} files or more, at most {max}.',
  },
  'bundle.file_twice': {
    ar: 'ورد هذا الملف في الحزمة مرتين.',
    en: 'This file is in the bundle twice.',
  },
  'bundle.file_missing': {
    ar: 'هذا الملف ليس في الحزمة.',
    en: 'This file is not in the bundle.',
  },
  'bundle.file_unknown': {
    ar: 'هذا الملف لا يذكره بيان النشر.',
    en: 'The manifest does not name this file.',
  },
  'bundle.hash_differs': {
    ar: 'تغيّر محتوى الملف: بصمته {found}، وفي بيان النشر {expected}.',
    en: 'The file was changed: its hash is {found}, the manifest has {expected}.',
  },
  'bundle.section_changed': {
    ar: 'تغيّر هذا الموضع عما نُشر.',
    en: 'This place is not as it was published.',
  },
  'bundle.differs': {
    ar: 'المكتوب {found}، والناتج من إعادة الحساب {expected}.',
    en: 'It says {found}; recomputing gives {expected}.',
  },
  'bundle.table_differs': {
    ar: 'المكتوب «{found}»، وفي {file} «{expected}».',
    en: 'It says "{found}"; {file} has "{expected}".',
  },
  'bundle.more_differs': {
    ar: 'وفي الملف {count} من المواضع الأخرى تختلف.',
    en: '{count} more places in this file differ.',
  },
  'bundle.wrong_width': {
    ar: 'عدد الخانات لا يطابق عدد المؤشرات {width}.',
    en: 'The row does not have {width} cells, one for each indicator.',
  },
  'bundle.state_and_value': {
    ar: 'الحالة والقيمة لا تتفقان: لا قيمة دون إجابة ولا إجابة دون قيمة.',
    en: 'State and value do not agree: no value without an answer, no answer without a value.',
  },
  'bundle.signature_wrong': {
    ar: 'التوقيع لا يطابق بيان النشر: تغيّر البيان، أو وُقّع بمفتاح آخر.',
    en: 'The signature does not fit the manifest: the manifest was changed, or another key signed it.',
  },
  'bundle.key_not_usable': {
    ar: 'ليس هذا مفتاحًا عامًا من نوع Ed25519 بصيغة PEM.',
    en: 'This is not an Ed25519 public key in PEM form.',
  },
  'bundle.other_key': {
    ar: 'في الحزمة مفتاح آخر غير المفتاح المعطى: بصمته {found}، وبصمة المعطى {expected}.',
    en: 'The bundle has another key than the one given: its fingerprint is {found}, the given one has {expected}.',
  },
  'bundle.other_engine': {
    ar: 'حُسبت النتائج بإصدار القواعد {found}، وهذا البرنامج يحسب بالإصدار {expected}.',
    en: 'The results were computed by version {found} of the rules; this program has version {expected}.',
  },
};
