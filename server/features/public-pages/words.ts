import type { Language } from '#shared/format/language.ts';

/** What public pages say, in one language; `{name}` stands for a value. */
export interface Words {
  readonly product: string;
  readonly home: string;
  readonly other: string;
  readonly demoLabel: string;
  readonly demoTitle: string;
  readonly demoText: string;
  readonly title: string;
  readonly kicker: string;
  readonly lede: string;
  readonly leads: string;
  readonly share: string;
  readonly none: string;
  readonly noneText: string;
  readonly caption: string;
  readonly rank: string;
  readonly department: string;
  readonly level: string;
  readonly score: string;
  readonly change: string;
  readonly range: string;
  readonly tied: string;
  readonly gate: string;
  readonly unranked: string;
  readonly notSubmitted: string;
  readonly belowCoverage: string;
  readonly notes: string;
  readonly noteScore: string;
  readonly noteLevels: string;
  readonly noteFrom: string;
  readonly noteRange: string;
  readonly noteTie: string;
  readonly noteGate: string;
  readonly noteChange: string;
  readonly noteOtherFramework: string;
  readonly method: string;
  readonly check: string;
  readonly checkText: string;
  readonly checkBundle: string;
  readonly checkKey: string;
  readonly keyLink: string;
  readonly checkRun: string;
  readonly command: string;
  readonly hash: string;
  readonly fingerprint: string;
  readonly framework: string;
  readonly files: string;
  readonly fileBundle: string;
  readonly fileCsv: string;
  readonly fileJson: string;
  readonly fileSdmx: string;
  readonly revised: string;
  readonly details: string;
  readonly quarters: string;
  readonly source: string;
  readonly whole: string;
}

const ar: Words = {
  product: 'نُضج',
  home: 'الصفحة العامة للنتائج المنشورة',
  other: 'English',
  demoLabel: 'تنبيه',
  demoTitle: 'بيانات تجريبية',
  demoText: 'الأرقام مولَّدة للعرض ولا تصف أي جهة.',
  title: 'ترتيب الجهات الحكومية في {node}',
  kicker: '{quarter} · النشر رقم {number}، التنقيح {revision} · نُشر في {date}',
  lede: '{ranked} من أصل {total}، ومتوسط درجاتها {mean} من 100.',
  leads: 'في الصدارة: {name}، بدرجة {score}.',
  share: 'تتقاسم الصدارة: {names}، بدرجة {score}.',
  none: 'لم تُنشر نتائج بعد',
  noneText: 'تظهر النتائج في هذه الصفحة حين تُنشر أول دورة قياس.',
  caption: 'ترتيب الجهات، {quarter}',
  rank: 'المرتبة',
  department: 'الجهة',
  level: 'مستوى النضج',
  score: 'الدرجة',
  change: 'التغيّر',
  range: 'مدى المرتبة',
  tied: 'مرتبة مشتركة',
  gate: 'بشرط',
  unranked: 'جهات بلا مرتبة',
  notSubmitted: 'لم تقدّم أي إجابة في هذه الدورة، فلا درجة لها.',
  belowCoverage: 'إجاباتها لا تكفي لاحتساب درجة: تغطي {coverage} من الوزن.',
  notes: 'كيف يُقرأ هذا الجدول؟',
  noteScore: 'تلخّص الدرجة، من 0 إلى 100، نضج الجهة في {dimensions}، بأوزان معلنة في المنهجية.',
  noteLevels: 'لكل درجة مستوى نضج:',
  noteFrom: 'من {from}',
  noteRange:
    'مدى المرتبة هو المراتب التي وقعت فيها الجهة في 90% من المحاكاة، وتُجرَّب فيها أوزان وطرق حساب أخرى مقبولة. فإذا تداخل مديان فالفارق بين الجهتين غير محسوم.',
  noteTie: 'العلامة = تعني مرتبة مشتركة: تساوت الدرجتان بعد التقريب.',
  noteGate:
    '«بشرط» تعني أن الدرجة تبلغ مستوى أعلى، وأن شرطًا من شروط ذلك المستوى لم يتحقق. والشرط يحدّ المستوى ولا يغيّر الدرجة.',
  noteChange: 'التغيّر هو الفرق بالنقاط عن {quarter}.',
  noteOtherFramework: 'لا تُقارَن الدرجات بدرجات {quarter}، لأن إطار القياس تغيّر بين الدورتين.',
  method: 'المنهجية كاملة: المؤشرات والأوزان وطريقة الحساب',
  check: 'كيف أتحقق من هذه الأرقام؟',
  checkText:
    'النتائج المنشورة لا تُعدَّل، ولكل نشر بصمة وتوقيع. ويستطيع أي شخص إعادة حساب كل درجة من الحزمة المنشورة وحدها.',
  checkBundle: 'نزّل حزمة النشر، وهي أول الملفات أدناه.',
  checkKey: 'احفظ المفتاح العام في ملف، وقارن بصمته بالبصمة أدناه وبما وصلك من مصدر آخر.',
  keyLink: 'المفتاح العام في صفحة المنهجية',
  checkRun: 'شغّل الأمر التالي؛ يعيد الحساب كله ويقارنه رقمًا برقم، ويتحقق من التوقيع:',
  command: 'أمر التحقق',
  hash: 'بصمة النشر (SHA-256)',
  fingerprint: 'بصمة المفتاح العام (SHA-256)',
  framework: 'إطار القياس، الإصدار {version}',
  files: 'تنزيل البيانات',
  fileBundle: 'الحزمة كاملة: كل ما يلزم لإعادة الحساب',
  fileCsv: 'النتائج في جدول، صيغة CSV',
  fileJson: 'النتائج، صيغة JSON',
  fileSdmx: 'النتائج للأجهزة الإحصائية، صيغة SDMX-CSV 2.0',
  revised: 'هذا تنقيح لنشر سابق. السبب:',
  details: 'صفحة النشر: التفاصيل، وسجل التنقيحات، ورمز التضمين في المواقع',
  quarters: 'نتائج الأرباع الأخرى',
  source: 'المصدر: {product}، النشر رقم {number}، {date}',
  whole: 'النتائج كاملة وطريقة التحقق منها',
};

const en: Words = {
  product: 'Nudj',
  home: 'Published results, for everyone',
  other: 'العربية',
  demoLabel: 'Notice',
  demoTitle: 'Demonstration data',
  demoText: 'Generated figures; they describe no real department.',
  title: 'Ranking of government departments: {node}',
  kicker: '{quarter} · Publication {number}, revision {revision} · published {date}',
  lede: '{ranked} out of {total}; their mean score is {mean} of 100.',
  leads: 'In the lead: {name}, with {score}.',
  share: 'Sharing the lead: {names}, with {score}.',
  none: 'Nothing has been published yet',
  noneText: 'Results appear on this page once the first cycle is published.',
  caption: 'Ranking of departments, {quarter}',
  rank: 'Rank',
  department: 'Department',
  level: 'Maturity level',
  score: 'Score',
  change: 'Change',
  range: 'Rank range',
  tied: 'shared rank',
  gate: 'Gate',
  unranked: 'Departments without a rank',
  notSubmitted: 'It gave no answer in this cycle, so it has no score.',
  belowCoverage: 'Its answers are too few for a score: they carry {coverage} of the weight.',
  notes: 'How is this table read?',
  noteScore:
    'The score, from 0 to 100, sums up a department’s maturity in {dimensions}, with the weights that the method states.',
  noteLevels: 'Every score has a maturity level:',
  noteFrom: 'from {from}',
  noteRange:
    'The rank range holds the ranks that a department took in 90% of simulations, which try other sound weights and ways to compute. Where two ranges overlap, the gap between the two departments is not certain.',
  noteTie: 'The sign = marks a shared rank: the scores are equal after rounding.',
  noteGate:
    '“Gate” means that the score reaches a higher level but a condition of that level is not met. A gate caps the level and never changes the score.',
  noteChange: 'The change is counted in points since {quarter}.',
  noteOtherFramework:
    'Scores are not compared with {quarter}: the framework changed between the two cycles.',
  method: 'The whole method: indicators, weights and formulas',
  check: 'How can I check these numbers?',
  checkText:
    'What is published is never edited; every publication has a hash and a signature. Anyone can compute every score again from the published bundle alone.',
  checkBundle: 'Download the bundle, the first file below.',
  checkKey:
    'Save the public key in a file, and compare its fingerprint with the one below and with what you were told elsewhere.',
  keyLink: 'The public key on the method page',
  checkRun:
    'Run this command. It computes everything again, compares it digit by digit and checks the signature:',
  command: 'Command to check a publication',
  hash: 'Hash of the publication (SHA-256)',
  fingerprint: 'Fingerprint of the public key (SHA-256)',
  framework: 'Framework version {version}',
  files: 'Download the data',
  fileBundle: 'The whole bundle: all that computing it again needs',
  fileCsv: 'Results as a table, CSV',
  fileJson: 'Results, JSON',
  fileSdmx: 'Results for statistics offices, SDMX-CSV 2.0',
  revised: 'This is a revision of an earlier publication. Reason:',
  details: 'Page of the publication: details, revisions and the code to embed this ranking',
  quarters: 'Results of other quarters',
  source: 'Source: {product}, publication {number}, {date}',
  whole: 'Whole results and how to check them',
};

export const words: Readonly<Record<Language, Words>> = { ar, en };

/** A text with its values in place. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => String(values[name] ?? ''));
}
