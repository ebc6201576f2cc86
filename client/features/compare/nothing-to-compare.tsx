import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { CompareHead } from './compare-head.tsx';

/** The address asks for a quarter or a part that there is not, or not for this reader; the departments are kept. */
export function NothingToCompare({
  asked,
  node,
}: {
  asked: string | undefined;
  node: string | undefined;
}) {
  const { t } = useI18n();
  const { params } = useUrlState();
  return (
    <>
      <CompareHead
        here="departments"
        heading={
          node === undefined
            ? t('compare.refused.quarter', { cycle: asked ?? '' })
            : t('compare.refused', { cycle: asked ?? '', node })
        }
        lede={t('compare.refused.text')}
      />
      <p>
        <Link href={`/compare${withParams(params, { q: undefined, node: undefined })}`}>
          {t('compare.refused.link')}
        </Link>
      </p>
    </>
  );
}
