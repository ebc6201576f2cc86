import { Link, useLocation, useSearchParams } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { currentCycle } from '#client/lib/submission/own-place.ts';
import type { CyclesResponse } from '#shared/contracts/cycles.ts';
import styles from './site-footer.module.css';

/** Which quarter and which method the page speaks of, so that a printout can be traced. */
export function SiteFooter({ cycles }: { cycles: CyclesResponse | undefined }) {
  const { t, quarter } = useI18n();
  const [params] = useSearchParams();
  const [, room, name] = useLocation()[0].split('/');
  const code =
    (room === 'cycles' && name) ||
    params.get('cycle') ||
    (room === 'quarter' && cycles && currentCycle(cycles)) ||
    cycles?.latest;
  // A publication that another one replaced says itself what it is.
  const cycle = cycles?.cycles.find((each) =>
    room === 'publications' && name ? each.publication?.number === +name : each.code === code,
  );
  return (
    <footer className={styles['footer']}>
      <div className="wrap">
        <p>
          {cycle && (
            <>
              {t('common.footer.cycle', {
                cycle: quarter(cycle.code),
                version: cycle.framework.version,
              })}
              {cycle.publication && (
                <>
                  {' · '}
                  <Link href={`/publications/${cycle.publication.number}`}>
                    {t('common.footer.publication', { number: cycle.publication.number })}
                  </Link>{' '}
                  <bdi className="code">sha256 {cycle.publication.hash}</bdi>
                </>
              )}
            </>
          )}
        </p>
        <ul>
          <li className="no-print">
            <Link href="/method">{t('common.footer.method')}</Link>
          </li>
          <li className="no-print">
            <Link href="/publications">{t('common.footer.publications')}</Link>
          </li>
          <li>{t('common.footer.app', { version: __APP_VERSION__ })}</li>
        </ul>
      </div>
    </footer>
  );
}
