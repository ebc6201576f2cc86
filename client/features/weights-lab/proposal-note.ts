import type { LocalText } from '#shared/domain/framework/framework.ts';
import { formatPercent } from '#shared/format/numbers.ts';
import type { WeightChange } from './draft-framework.ts';
import type { Override } from './use-lab.ts';

/**
 * The note of a changed weight in the file, in both languages whatever the page's: words of the file, not of the
 * page.
 */
export function proposalNote(
  { before, after }: WeightChange,
  reason: LocalText,
  override: Override | null,
): LocalText {
  const percent = (share: number, language: 'ar' | 'en') => formatPercent(share, { language }, 2);
  const ratio = override?.ratio.toFixed(3) ?? '';
  const arabic = [
    `الوزن بين ما يجاوره من ${percent(before, 'ar')} إلى ${percent(after, 'ar')}.`,
    reason.ar.trim(),
    override && `نسبة الاتساق ${ratio}، وقُبلت لهذا السبب: ${override.reason}`,
  ];
  const english = [
    `Weight among its siblings from ${percent(before, 'en')} to ${percent(after, 'en')}.`,
    reason.en.trim(),
    override && `Consistency ratio ${ratio}, accepted for this reason: ${override.reason}`,
  ];
  return { ar: arabic.filter(Boolean).join(' '), en: english.filter(Boolean).join(' ') };
}
