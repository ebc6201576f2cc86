import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useMedia } from '#client/lib/media.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Icon } from '#client/ui/icon.tsx';
import { isBeneath } from '#shared/domain/framework/edit/change-node.ts';
import { type FrameworkNode, isIndicator } from '#shared/domain/framework/framework.ts';
import { useEditor } from './editor-context.ts';
import styles from './editor.module.css';
import { parts, type Place } from './place.ts';

/** Names of parts and codes of nodes with something wrong in them. */
type Wrong = ReadonlySet<string>;

/** The framework as a tree of links: its parts, then its nodes; what is wrong carries a sign. */
export function EditorNav({ place, wrong }: { place: Place; wrong: Wrong }) {
  const { t } = useI18n();
  const isWide = useMedia('(min-width: 64rem)');
  const nav = useRef<HTMLElement>(null);
  const here = place.part ?? place.node.code;
  // A long tree scrolls by itself: where one is stays in its sight. Scrolling is the browser's.
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (!nav.current || !current) return;
    nav.current.scrollTop = current.offsetTop - nav.current.clientHeight / 2;
  }, [here]);
  return (
    <nav ref={nav} className={`${styles['nav']} no-print`} aria-label={t('draft.nav')}>
      {isWide ? (
        <Tree place={place} wrong={wrong} />
      ) : (
        <details key={here}>
          <summary>{t('draft.nav')}</summary>
          <Tree place={place} wrong={wrong} />
        </details>
      )}
    </nav>
  );
}

function Tree({ place, wrong }: { place: Place; wrong: Wrong }) {
  const { t } = useI18n();
  const { framework } = useEditor();
  const root = framework.nodes.find(({ parent }) => parent === null);
  return (
    <>
      <ul>
        {parts.map(({ part, name }) => (
          <li key={part}>
            <To to={{ part }} isHere={place.part === part} isWrong={wrong.has(part)}>
              {t(name)}
            </To>
          </li>
        ))}
      </ul>
      {root && (
        <ul>
          <Branch node={root} place={place} wrong={wrong} />
        </ul>
      )}
    </>
  );
}

function To({
  to,
  isHere,
  isWrong,
  children,
}: {
  to: { readonly part?: string; readonly node?: string };
  isHere: boolean;
  isWrong: boolean;
  children: ReactNode;
}) {
  const { t } = useI18n();
  const { params } = useUrlState();
  const address = withParams(params, { node: undefined, part: undefined, ...to });
  return (
    <Link href={`/framework/draft${address}`} aria-current={isHere ? 'true' : undefined}>
      {children}
      {isWrong && (
        <>
          {' '}
          <Icon name="error" />
          <span className="hide">{t('draft.wrong')}</span>
        </>
      )}
    </Link>
  );
}

/** A node with what is beneath it, which opens where the place is. */
function Branch({ node, place, wrong }: { node: FrameworkNode; place: Place; wrong: Wrong }) {
  const { t, text } = useI18n();
  const { framework } = useEditor();
  const children = framework.nodes.filter(({ parent }) => parent === node.code);
  const isRoot = node.parent === null;
  const isInside = place.node !== null && isBeneath(framework, place.node.code, node.code);
  const link = (
    <To
      to={{ node: node.code }}
      isHere={place.node?.code === node.code}
      isWrong={wrong.has(node.code) || (!isRoot && children.some(({ code }) => wrong.has(code)))}
    >
      {isIndicator(node) ? <bdi className="code">{node.code}</bdi> : null} {text(node.title)}
    </To>
  );
  if (isIndicator(node)) return <li>{link}</li>;
  const list = (
    <ul>
      {children.map((child) => (
        <Branch key={child.code} node={child} place={place} wrong={wrong} />
      ))}
    </ul>
  );
  return (
    <li>
      {link}
      {isRoot ? (
        list
      ) : (
        <details key={String(isInside)} open={isInside}>
          <summary>
            {t('draft.inside', { count: children.length })}
            <span className="hide"> {text(node.title)}</span>
          </summary>
          {list}
        </details>
      )}
    </li>
  );
}
