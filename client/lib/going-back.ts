/** Whether the latest change of page was Back or Forward: the browser then restores its own scroll position. */
let latest: 'push' | 'traverse' = 'push';

export function watchHistory(): void {
  addEventListener('popstate', () => {
    latest = 'traverse';
    // The page renders in the same task or soon after; a later link is a new visit again.
    setTimeout(() => (latest = 'push'), 1000);
  });
}

export function isGoingBack(): boolean {
  return latest === 'traverse';
}
