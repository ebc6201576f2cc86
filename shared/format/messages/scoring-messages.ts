import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for answers that scoring refuses and for what it warns of. */
export const scoringMessages: Readonly<Record<string, LocalText>> = {
  'values.cell_unknown': {
    ar: 'لا توجد خانة في الصف {row} والعمود {column}.',
    en: 'There is no cell at row {row}, column {column}.',
  },
  'values.indicator_unknown': {
    ar: 'لا يوجد مؤشر في العمود {column} في هذا الإطار.',
    en: 'This framework has no indicator at column {column}.',
  },
  'values.department_duplicate': {
    ar: 'الجهة {department} مذكورة مرتين: تُذكر كل جهة مرة واحدة.',
    en: 'Department {department} is there twice: name each once.',
  },
  'values.matrix_size': {
    ar: 'عدد الخانات {cells} والمتوقع {expected}: البيانات ليست لهذا الإطار.',
    en: 'There are {cells} cells and {expected} are expected: the values are not for this framework.',
  },
  'values.not_finite': {
    ar: 'قيمة المؤشر {indicator} هي {value}: اكتب عدداً محدوداً.',
    en: 'The value of indicator {indicator} is {value}: write a finite number.',
  },
  'values.not_boolean': {
    ar: 'قيمة المؤشر {indicator} هي {value}: الإجابة نعم (1) أو لا (0).',
    en: 'The value of indicator {indicator} is {value}: answer yes (1) or no (0).',
  },
  'values.percentage_out_of_range': {
    ar: 'قيمة المؤشر {indicator} هي {value}: النسبة المئوية من 0 إلى 100.',
    en: 'The value of indicator {indicator} is {value}: a percentage is 0 to 100.',
  },
  'values.not_on_scale': {
    ar: 'القيمة {value} ليست من درجات المؤشر {indicator}: الدرجات {positions}.',
    en: '{value} is not a level of indicator {indicator}: its levels are {positions}.',
  },
  'values.checklist_out_of_range': {
    ar: 'مجموع نقاط المؤشر {indicator} هو {value}: تعطي بنوده من {min} إلى {max}.',
    en: 'The points of indicator {indicator} are {value}: its items give {min} to {max}.',
  },
  'values.not_in_map': {
    ar: 'القيمة {value} لا نقاط لها في المؤشر {indicator}: القيم المعروفة {keys}.',
    en: '{value} has no points in indicator {indicator}: it knows {keys}.',
  },
  'scoring.negative_child': {
    ar: 'لا تُجمَّع العقدة {node} للجهة {department} بطريقة {method} لأن درجة تحتها سالبة: حدِّد floor أو طريقة أخرى.',
    en: 'Node {node} of {department} cannot be aggregated by {method}: a score beneath it is negative. Set a floor or choose another method.',
  },
  'scoring.constant_column': {
    ar: 'المؤشر {indicator}: القيمة واحدة ({value}) لدى الجهات كلها وعددها {n}، فأُعطيت كل منها 50.',
    en: 'Indicator {indicator}: all {n} departments have the same value ({value}); each was given 50.',
  },
  'scoring.constant_node': {
    ar: 'العقدة {node}: درجة الجهات كلها واحدة وعددها {n}، فأُعطيت كل منها 50 عند إعادة التدريج.',
    en: 'Node {node}: all {n} departments score the same; rescaling gave each 50.',
  },
  'scoring.empty_population': {
    ar: 'المؤشر {indicator}: لا جهة لها قيمة يُقارن بها.',
    en: 'Indicator {indicator}: no department has a value to compare with.',
  },
  'scoring.reference_missing': {
    ar: 'المؤشر {indicator}: لا قيمة للجهة المرجعية {department}، فأُعطيت كل جهة 50.',
    en: 'Indicator {indicator}: the reference {department} has no value; each department was given 50.',
  },
  'scoring.reference_at_worst': {
    ar: 'المؤشر {indicator}: قيمة الجهة المرجعية {department} هي أسوأ القيم ({value})، فأُعطيت كل جهة 50.',
    en: 'Indicator {indicator}: the reference {department} has the worst value ({value}); each department was given 50.',
  },
  'scoring.target_not_above_worst': {
    ar: 'المؤشر {indicator}: المستهدف {target} ليس أفضل من أسوأ القيم، فلا معنى للمسافة إليه.',
    en: 'Indicator {indicator}: the target {target} is no better than the worst value; the distance to it says nothing.',
  },
  'scoring.max_not_positive': {
    ar: 'المؤشر {indicator}: أكبر قيمة {max}، والنسبة إليها لا معنى لها.',
    en: 'Indicator {indicator}: the largest value is {max}; a fraction of it says nothing.',
  },
};
