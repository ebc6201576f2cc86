import { useI18n } from '#client/i18n/i18n-context.ts';
import type { BracketPiece } from './brackets.ts';

/** Lanes that there is room for; who stands in further ones is still told in words. */
const maxLanes = 6;

/** A row's part of the brackets before the rank, and in words whom it cannot be told from. */
export function Bracket({
  pieces,
  peers,
}: {
  pieces: readonly BracketPiece[];
  peers: readonly string[];
}) {
  const { t, list } = useI18n();
  return (
    <>
      {pieces
        .filter(({ lane }) => lane < maxLanes)
        .map(({ lane, part }) => (
          <i key={lane} aria-hidden="true" className={`m-bracket m-lane-${lane} ${part}`} />
        ))}
      {peers.length > 0 && (
        <span className="hide">{t('robustness.peers', { peers: list(peers) })}</span>
      )}
    </>
  );
}
