import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for `checkFramework` and `canonicalJson`. */
export const frameworkMessages: Readonly<Record<string, LocalText>> = {
  'framework.no_root': {
    ar: 'لا يوجد مؤشر عام: يجب أن تكون عقدة واحدة بلا أصل (parent = null).',
    en: 'There is no index: exactly one node must have no parent (parent = null).',
  },
  'framework.several_roots': {
    ar: 'العقدة {code} بلا أصل، والمؤشر العام هو {first}: حدِّد أصلها.',
    en: 'Node {code} has no parent, and the index is {first} already: name its parent.',
  },
  'framework.code_duplicate': {
    ar: 'الرمز {code} مستخدم من قبل في {first}: لكل عقدة رمز خاص بها.',
    en: 'Code {code} is taken by {first}: every node needs a code of its own.',
  },
  'framework.parent_unknown': {
    ar: 'أصل العقدة {code} هو {parent} ولا توجد عقدة بهذا الرمز: استخدم رمز عقدة موجودة في الملف.',
    en: 'Node {code} has parent {parent}, which is not in the file: use the code of a node that is.',
  },
  'framework.parent_is_indicator': {
    ar: 'أصل العقدة {code} هو المؤشر {parent}، والمؤشر لا يتفرع: اجعل الأصل محوراً أو مجموعة.',
    en: 'Node {code} has indicator {parent} as its parent; indicators have no children: name a dimension or a group.',
  },
  'framework.cycle': {
    ar: 'حلقة في الشجرة: {codes}. يجب أن يصل كل أصل في النهاية إلى المؤشر العام.',
    en: 'The tree has a cycle: {codes}. Every chain of parents must end at the index.',
  },
  'framework.group_without_children': {
    ar: 'المجموعة {code} بلا عناصر: أضف إليها مؤشراً أو احذفها.',
    en: 'Group {code} has no children: give it an indicator or remove it.',
  },
  'framework.very_deep': {
    ar: 'عمق الشجرة {depth} مستوى: يصعب تتبُّع أكثر من {usual}.',
    en: 'The tree is {depth} levels deep: more than {usual} are hard to follow.',
  },
  'framework.weight_out_of_range': {
    ar: 'وزن العقدة {code} هو {weight}: يجب أن يكون بين 0 و{max}.',
    en: 'Node {code} weighs {weight}: it must be between 0 and {max}.',
  },
  'framework.weights_all_zero': {
    ar: 'أوزان جميع عناصر {parent} صفر: أعطِ عنصراً واحداً على الأقل وزناً أكبر من الصفر.',
    en: 'All children of {parent} weigh 0: at least one needs a weight above 0.',
  },
  'framework.indicator_weighs_nothing': {
    ar: 'وزن المؤشر {code} صفر: تُطلب إجابته ولا تؤثر في أي درجة.',
    en: 'Indicator {code} weighs 0: it is asked for and counts for nothing.',
  },
  'framework.group_weighs_nothing': {
    ar: 'وزن المجموعة {code} صفر: لا يؤثر ما تحتها في المؤشر العام.',
    en: 'Group {code} weighs 0: nothing beneath it counts in the index.',
  },
  'framework.copeland_not_index': {
    ar: 'طريقة copeland للمؤشر العام وحده، وليست للعقدة {code}: اختر طريقة تجميع أخرى.',
    en: 'copeland is for the index only, not for node {code}: choose another aggregation.',
  },
  'framework.copeland_not_0_100': {
    ar: 'نتيجة copeland فرق بين مرات التقدم ومرات التأخر، لا درجة من 0 إلى 100: مستويات النضج لا تصلح لها.',
    en: 'copeland gives wins minus losses, not a score of 0–100: maturity levels do not fit it.',
  },
  'framework.power_zero': {
    ar: 'الأس p = {p}: يجب أن يكون عدداً غير الصفر (للأس صفر استخدم geometric).',
    en: 'The power p is {p}: it must be a number other than 0 (for 0 use geometric).',
  },
  'framework.floor_not_positive': {
    ar: 'الحد الأدنى floor = {floor}: يجب أن يكون أكبر من الصفر.',
    en: 'The floor is {floor}: it must be above 0.',
  },
  'framework.zero_annihilates': {
    ar: 'العقدة {code} تُجمَّع بطريقة {method} والإجابة الناقصة تساوي صفراً: إجابة ناقصة واحدة تجعل العقدة كلها صفراً. يمكن تحديد floor.',
    en: 'Node {code} is aggregated by {method} and a missing answer scores 0: one missing answer makes the whole node 0. A floor would prevent it.',
  },
  'framework.sd_not_positive': {
    ar: 'الانحراف المعياري sd = {sd}: يجب أن يكون أكبر من الصفر.',
    en: 'The standard deviation sd is {sd}: it must be above 0.',
  },
  'framework.minmax_not_ascending': {
    ar: 'الحد الأدنى {lower} ليس أصغر من الأعلى {upper}: يجب أن يكون أصغر منه.',
    en: 'The lower end {lower} is not below the upper end {upper}: it must be.',
  },
  'framework.bounds_equal': {
    ar: 'الحدان متساويان ({min} و{max}): يجب أن يكون الأدنى أصغر من الأعلى.',
    en: 'Both bounds are equal ({min} and {max}): min must be below max.',
  },
  'framework.bounds_reversed': {
    ar: 'الحد الأدنى {min} أكبر من الأعلى {max}: بدِّل بينهما، ويحدد direction أيهما أفضل.',
    en: 'min {min} is above max {max}: swap them; which end is good is what direction says.',
  },
  'framework.log_bound_not_positive': {
    ar: 'الحد الأدنى {min} لا لوغاريتم له: يجب أن يكون أكبر من الصفر.',
    en: 'The bound {min} has no logarithm: it must be above 0.',
  },
  'framework.method_refuses_lower': {
    ar: 'الطريقة {method} لا تصلح لمؤشر أقله أفضل: اختر طريقة أخرى.',
    en: 'Method {method} cannot score an indicator where lower is better: choose another.',
  },
  'framework.population_reversed': {
    ar: 'نافذة المقارنة تبدأ في {from} وتنتهي في {to}: يجب أن تسبق البداية النهاية.',
    en: 'The window of comparison runs from {from} to {to}: it must not end before it begins.',
  },
  'framework.map_entry_not_number': {
    ar: 'المفتاح {key} بقيمة {points}: المفتاح وقيمته يجب أن يكونا عددين.',
    en: 'Entry {key} is worth {points}: both must be numbers.',
  },
  'framework.map_lacks_value': {
    ar: 'جدول نقاط المؤشر {code} لا يذكر الإجابة {value}: أضف نقاطها.',
    en: 'The points of indicator {code} do not know answer {value}: add what it is worth.',
  },
  'framework.score_not_0_100': {
    ar: 'المؤشر {code} بطريقة {method} لا يعطي درجة من 0 إلى 100: قارن ذلك بما يجاوره من مؤشرات.',
    en: 'Indicator {code} by method {method} does not score 0–100: mind its siblings.',
  },
  'framework.number_not_finite': {
    ar: 'القيمة {value} ليست عدداً محدوداً: اكتب عدداً.',
    en: '{value} is not a finite number: write a number.',
  },
  'framework.scale_missing': {
    ar: 'المؤشر {code} من نوع level ولا سُلَّم له: سمِّ سُلَّماً في scale.',
    en: 'Indicator {code} is a level and names no scale: name one in scale.',
  },
  'framework.scale_unknown': {
    ar: 'السُّلَّم {scale} للمؤشر {code} غير معروف: السلالم الموجودة: {known}.',
    en: 'Scale {scale} of indicator {code} is unknown: the file has {known}.',
  },
  'framework.scale_unused': {
    ar: 'لا يستخدم أي مؤشر السُّلَّم {scale}.',
    en: 'No indicator uses scale {scale}.',
  },
  'framework.scale_ignored': {
    ar: 'المؤشر {code} من نوع {kind}: السُّلَّم لا أثر له.',
    en: 'Indicator {code} is of kind {kind}: its scale has no effect.',
  },
  'framework.scale_too_short': {
    ar: 'السُّلَّم أقصر من درجتين: أضف درجة.',
    en: 'The scale has fewer than two levels: add one.',
  },
  'framework.scale_not_ascending': {
    ar: 'درجة السُّلَّم {value} بعد {before}: يجب أن تتصاعد القيم.',
    en: 'Level {value} comes after {before}: values must ascend.',
  },
  'framework.scale_points_incomplete': {
    ar: 'لبعض درجات السُّلَّم نقاط ولبعضها لا: أعطِ النقاط لجميعها أو احذفها جميعاً.',
    en: 'Some levels of the scale have points and some do not: give them to all or to none.',
  },
  'framework.scale_points_descend': {
    ar: 'نقاط الدرجة {points} أقل من نقاط ما قبلها {before}: هل هذا مقصود؟',
    en: 'The level is worth {points}, less than the {before} of the one before: is that meant?',
  },
  'framework.items_missing': {
    ar: 'المؤشر {code} قائمة تحقُّق بلا بنود: أضف بنودها في items.',
    en: 'Indicator {code} is a checklist without items: list them in items.',
  },
  'framework.items_ignored': {
    ar: 'المؤشر {code} من نوع {kind}: البنود لا أثر لها.',
    en: 'Indicator {code} is of kind {kind}: its items have no effect.',
  },
  'framework.item_duplicate': {
    ar: 'رمز البند {code} مكرر: لكل بند رمز خاص به.',
    en: 'Item code {code} is there twice: every item needs its own.',
  },
  'framework.scale_factor_zero': {
    ar: 'معامل النسبة للمؤشر {code} صفر: يجب أن يكون عدداً غير الصفر.',
    en: 'The scale factor of indicator {code} is 0: it must be another number.',
  },
  'framework.checks_contradict': {
    ar: 'حدود المؤشر {code} متناقضة: الأدنى {min} فوق الأعلى {max}.',
    en: 'The limits of indicator {code} contradict each other: min {min} is above max {max}.',
  },
  'framework.levels_missing': {
    ar: 'لا مستويات نضج في الملف: حدِّد مستوى واحداً على الأقل.',
    en: 'The file has no maturity levels: name at least one.',
  },
  'framework.levels_not_contiguous': {
    ar: 'المستوى {level} في غير موضعه: المتوقع {expected}؛ تتصاعد المستويات واحداً واحداً من الأدنى.',
    en: 'Level {level} is out of place: {expected} is expected; levels count up by one from the lowest.',
  },
  'framework.levels_not_ascending': {
    ar: 'بداية المستوى {from} بعد {before}: يجب أن تتصاعد البدايات.',
    en: 'The level begins at {from}, after {before}: the bounds must ascend.',
  },
  'framework.levels_start_above_zero': {
    ar: 'أدنى مستوى يبدأ عند {from}: الدرجات الأقل تُعدُّ منه أيضاً.',
    en: 'The lowest level begins at {from}: lower scores count as that level too.',
  },
  'framework.gate_node_unknown': {
    ar: 'الشرط على العقدة {node} وليست في الملف: استخدم رمز عقدة موجودة.',
    en: 'The gate is on node {node}, which is not in the file: use the code of a node that is.',
  },
  'framework.gate_level_unknown': {
    ar: 'الشرط على المستوى {level} وليس من المستويات: استخدم رقم مستوى موجود.',
    en: 'The gate is on level {level}, which does not exist: use one of the levels.',
  },
  'framework.gate_on_lowest_level': {
    ar: 'الشرط على المستوى الأدنى {level}: لا مستوى تحته؛ ضعه على مستوى أعلى.',
    en: 'The gate is on the lowest level {level}, with none below: put it on a higher one.',
  },
  'framework.arabic_title_blank': {
    ar: 'العنوان العربي فارغ: اكتبه.',
    en: 'The Arabic title is blank: write it.',
  },
  'framework.arabic_title_not_arabic': {
    ar: 'العنوان العربي «{title}» بلا حروف عربية: اكتبه بالعربية.',
    en: 'The Arabic title “{title}” holds no Arabic letters: write it in Arabic.',
  },
  'framework.english_title_blank': {
    ar: 'العنوان الإنجليزي فارغ: اكتبه.',
    en: 'The English title is blank: write it.',
  },
  'framework.setting_out_of_range': {
    ar: 'القيمة {value} خارج المدى: من {min} إلى {max}.',
    en: '{value} is out of range: {min} to {max}.',
  },
  'framework.target_node_unknown': {
    ar: 'مستهدف للعقدة {node} وليست في الملف: استخدم رمز عقدة موجودة.',
    en: 'There is a target for node {node}, which is not in the file: use the code of a node that is.',
  },
  'json.not_finite': {
    ar: 'القيمة {value} لا تُكتب في JSON: اكتب عدداً محدوداً.',
    en: '{value} cannot be written in JSON: write a finite number.',
  },
  'json.not_json': {
    ar: 'قيمة من نوع {type} لا تُكتب في JSON.',
    en: 'A value of type {type} cannot be written in JSON.',
  },
  'json.lone_surrogate': {
    ar: 'النص يحوي نصف محرف: أعد كتابته.',
    en: 'The text holds half a character: write it again.',
  },
};
