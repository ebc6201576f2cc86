import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for an audit that has too little to go by, and for weights that experts gave. */
export const indexAuditMessages: Readonly<Record<string, LocalText>> = {
  'audit.too_few_departments': {
    ar: 'أدخلت إجاباتٍ {departments} من الجهات، ولا معنى لفحص المؤشر المركّب بأقل من {min}.',
    en: 'Departments that reported: {departments}. An index cannot be examined on fewer than {min}.',
  },
  'allocation.no_member': {
    ar: 'لم يوزّع أحد من الأعضاء النقاط بعد: يلزم عضو واحد على الأقل.',
    en: 'No member has divided the points yet: at least one is needed.',
  },
  'allocation.member_twice': {
    ar: 'العضو {member} مذكور مرتين: لكل عضو توزيع واحد.',
    en: 'Member {member} is there twice: each member divides the points once.',
  },
  'allocation.node_unknown': {
    ar: 'أعطى العضو {member} نقاطاً للرمز {node} وليس من المكوّنات المطلوب وزنها.',
    en: 'Member {member} gave points to {node}, which is not among the parts to be weighed.',
  },
  'allocation.points_missing': {
    ar: 'لم يُعطِ العضو {member} نقاطاً للمكوّن {node}: اكتب 0 إن كان لا يستحق شيئاً.',
    en: 'Member {member} gave {node} no points: write 0 if it deserves none.',
  },
  'allocation.points_out_of_range': {
    ar: 'أعطى العضو {member} المكوّن {node} من النقاط {points}: النقاط من 0 إلى 100.',
    en: 'Member {member} gave {node} {points} points: points are 0 to 100.',
  },
  'allocation.not_a_hundred': {
    ar: 'مجموع نقاط العضو {member} هو {sum}: يجب أن يكون المجموع 100.',
    en: 'The points of member {member} sum to {sum}: they must sum to 100.',
  },
  'ahp.size': {
    ar: 'عدد المكوّنات {nodes}: تصح المقارنة الثنائية بين {min} و{max} من المكوّنات.',
    en: 'There are {nodes} parts: pairwise comparison takes {min} to {max}.',
  },
  'ahp.node_unknown': {
    ar: 'الرمز {node} ليس من المكوّنات المطلوب وزنها.',
    en: '{node} is not among the parts to be weighed.',
  },
  'ahp.pair_twice': {
    ar: 'قورن {first} و{second} أكثر من مرة: تُقارن كل اثنين مرة واحدة.',
    en: '{first} and {second} are compared more than once: compare each pair once.',
  },
  'ahp.pair_missing': {
    ar: 'لم يُقارن {first} و{second}: كم مرةً يفوق الأولُ الثانيَ أهمية؟',
    en: '{first} and {second} are not compared: how many times as important is the first?',
  },
  'ahp.times_out_of_range': {
    ar: 'نسبة أهمية {first} إلى {second} هي {times}: اكتب عدداً من 1/9 إلى 9.',
    en: '{first} is {times} times as important as {second}: write a number from 1/9 to 9.',
  },
  'ahp.inconsistent': {
    ar: 'المقارنات متناقضة: نسبة الاتساق {ratio} والحد المقبول {max}. راجع المقارنات، أو اكتب سبباً لاعتمادها كما هي.',
    en: 'The comparisons contradict each other: the consistency ratio is {ratio} and {max} is accepted. Review them, or give a reason to keep them.',
  },
};
