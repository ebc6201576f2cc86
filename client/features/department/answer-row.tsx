import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FrameworkFile } from '#client/lib/method/framework-index.ts';
import { normalisationSum, normalisationWords } from '#client/lib/method/normalisation-words.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { AnswerResult, DepartmentResultsResponse } from '#shared/contracts/results.ts';
import { AnswerWords } from './answer-words.tsx';
import styles from './answers-table.module.css';

const missing = {
  zero: 'department.missing.zero',
  exclude: 'department.missing.exclude',
  carry_forward: 'department.missing.carry',
} as const;

export function AnswerRow({
  answer,
  policy,
  indicator,
}: {
  answer: AnswerResult;
  policy: DepartmentResultsResponse['missingPolicy'];
  indicator: FrameworkFile['nodes'][number] | undefined;
}) {
  const i18n = useI18n();
  const { t, text, number, percent } = i18n;
  const { score, previousScore, contribution } = answer;
  const leaf = indicator && 'kind' in indicator ? indicator : null;
  const sum = leaf && answer.value !== null ? normalisationSum(leaf, answer.value, i18n) : null;
  const points = contribution === null ? null : number(contribution, 2);
  const effective = percent(answer.effectiveWeight, 2);

  const said = (
    <>
      {answer.state === 'missing' && <Tag tone="warn">{t(missing[policy])}</Tag>}
      {answer.state === 'not_applicable' && <Tag tone="soft">{t('department.notApplicable')}</Tag>}
      {answer.state === 'value' && <AnswerWords answer={answer} />}{' '}
      {answer.carried && <Tag tone="soft">{t('department.carried')}</Tag>}
      {sum ? (
        <bdi dir="ltr" className={styles['sum']}>
          {sum}
        </bdi>
      ) : (
        leaf &&
        answer.state === 'value' && (
          <span className={styles['sum']}>{normalisationWords(leaf, i18n)}</span>
        )
      )}
    </>
  );

  return (
    <tr>
      <th scope="row">
        {text(answer.title)} <bdi className="code">{answer.code}</bdi>
        <div className="phone small">
          {said}
          <p className={styles['facts']}>
            {points === null
              ? t('department.answer.weight', { effective })
              : t('department.answer.weightPoints', { effective, points })}
          </p>
        </div>
      </th>
      <td className="desk">{said}</td>
      <td className="n">
        {score === null ? <NoValue /> : <strong className="num">{number(score, 2)}</strong>}
      </td>
      <td className="n desk">{previousScore === null ? <NoValue /> : number(previousScore, 2)}</td>
      <td className="n desk">{effective}</td>
      <td className="n desk">{points ?? <NoValue />}</td>
    </tr>
  );
}
