import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type {
  Effect,
  FrameworkComparison,
  FrameworkDifference,
} from '#shared/domain/framework/compare/difference.ts';
import { differenceWords, fieldWords } from '#shared/format/difference-words.ts';
import styles from './differences.module.css';

const effects: readonly Effect[] = ['measure', 'method', 'words'];

const titles = {
  measure: 'framework.diff.measure',
  method: 'framework.diff.method',
  words: 'framework.diff.words',
} as const;

const ledes = {
  measure: 'framework.diff.measure.lede',
  method: 'framework.diff.method.lede',
  words: 'framework.diff.words.lede',
} as const;

/** Everything that differs, by what it does: what changed the measure, what changed the scores, what only reads otherwise. */
export function Differences({ comparison }: { comparison: FrameworkComparison }) {
  const { t } = useI18n();
  const follows = comparison.differences.filter(({ aspect }) => aspect === 'share');
  return (
    <>
      {effects.map((effect) => {
        const found = comparison.differences.filter(
          (each) => each.effect === effect && each.aspect !== 'share',
        );
        if (found.length === 0) return null;
        return (
          <Section key={effect} title={t(titles[effect])} lede={t(ledes[effect])}>
            <DifferenceTable caption={t(titles[effect])} differences={found} />
          </Section>
        );
      })}
      {follows.length > 0 && (
        <details>
          <summary>{t('framework.diff.follows', { count: follows.length })}</summary>
          <DifferenceTable caption={t(titles.method)} differences={follows} />
        </details>
      )}
    </>
  );
}

function DifferenceTable({
  caption,
  differences,
}: {
  caption: string;
  differences: readonly FrameworkDifference[];
}) {
  const { t, text, language } = useI18n();
  return (
    <table className={styles['table']}>
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('framework.diff.where')}</th>
          <th scope="col">{t('framework.diff.what')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={`${difference.code ?? ''} ${difference.aspect}`}>
            <th scope="row">
              {difference.title ? text(difference.title) : t('framework.diff.settings')}{' '}
              {difference.code && <bdi className="code">{difference.code}</bdi>}
            </th>
            <td>
              <p>{differenceWords(difference, { language })}</p>
              {!difference.comparable && <Tag tone="warn">{t('framework.diff.notComparable')}</Tag>}
              {difference.note && <p className="small quiet">{text(difference.note)}</p>}
              <Texts difference={difference} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Texts that changed, before and after, on demand. */
function Texts({ difference }: { difference: FrameworkDifference }) {
  const { t, language } = useI18n();
  const texts = difference.fields.filter(({ field }) => /\.(ar|en)$/.test(field));
  if (texts.length === 0) return null;
  return (
    <details>
      <summary>{t('framework.diff.texts')}</summary>
      <dl className={styles['texts']}>
        {texts.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{fieldWords(field, language)}</dt>
            <dd>
              <del lang={field.slice(-2)} dir="auto">
                {before ?? '—'}
              </del>
            </dd>
            <dd>
              <ins lang={field.slice(-2)} dir="auto">
                {after ?? '—'}
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
