import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Words for simulations and expert weights that cannot be computed. */
export const robustnessMessages: Readonly<Record<string, LocalText>> = {
  'robustness.draws_out_of_range': {
    ar: 'عدد مرات المحاكاة {draws}: اكتب عدداً صحيحاً من {min} إلى {max}.',
    en: 'The number of draws is {draws}: write a whole number from {min} to {max}.',
  },
  'robustness.seed_out_of_range': {
    ar: 'بذرة الأعداد العشوائية {seed}: اكتب عدداً صحيحاً من {min} إلى {max}.',
    en: 'The seed is {seed}: write a whole number from {min} to {max}.',
  },
  'robustness.concentration_out_of_range': {
    ar: 'درجة التركّز حول الأوزان {value}: اكتب عدداً أكبر من صفر ولا يزيد على {max}.',
    en: 'The concentration around the weights is {value}: write a number above 0 and at most {max}.',
  },
  'robustness.range_out_of_range': {
    ar: 'مدى تغيّر الأوزان {value}: اكتب عدداً بين 0 و1، مثل 0.25 للزيادة والنقص بالربع.',
    en: 'The range of the weights is {value}: write a number between 0 and 1, such as 0.25 for a quarter up or down.',
  },
  'robustness.nobody_ranked': {
    ar: 'لا جهة لها ترتيب في هذه الدورة، فلا شيء يُحاكى: أدخِل إجابات جهة واحدة على الأقل.',
    en: 'No department is ranked in this cycle, so there is nothing to simulate: enter the answers of at least one.',
  },
  'robustness.too_many_departments': {
    ar: 'عدد الجهات {departments} والحد الأعلى للمحاكاة {max}: اقسم الجهات إلى مجموعات.',
    en: 'There are {departments} departments and {max} can be simulated: divide them into groups.',
  },
  'robustness.too_much_work': {
    ar: 'محاكاة {draws} مرة لعدد {departments} من الجهات و{indicators} من المؤشرات تستغرق ساعات: اكتب {max} مرة على الأكثر.',
    en: '{draws} draws of {departments} departments and {indicators} indicators would take hours: write {max} draws at most.',
  },
};
