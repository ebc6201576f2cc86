import { type ComponentType, useEffect, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';

/**
 * A part of a page whose code comes when it is needed. Where it does not arrive, as without a network on the first visit,
 * the rest of the page stays and what was typed with it; the part says so, and comes when the network is back.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function LatePart(props: Props) {
    const { t } = useI18n();
    const [Part, setPart] = useState(() => known);
    const [isMissed, setMissed] = useState(false);
    useEffect(() => {
      if (Part) return;
      const ask = () =>
        void load().then(
          (part) => {
            known = part;
            setPart(() => part);
          },
          () => setMissed(true),
        );
      ask();
      addEventListener('online', ask);
      return () => removeEventListener('online', ask);
    }, [Part]);
    if (Part) return <Part {...props} />;
    return isMissed ? <p className="small quiet">{t('entry.late')}</p> : null;
  };
}
