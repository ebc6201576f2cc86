import { navigate } from 'wouter/use-browser-location';
import { ApiError } from '#client/lib/api/api-error.ts';

/** Pages for people who are not signed in. */
const openPages = ['/sign-in', '/setup', '/reset-password'];

/** The sign-in page that comes back to `to`, with the reason for having come. */
export function signInAddress(to: string, problem?: string): string {
  const params = new URLSearchParams();
  if (to !== '/') params.set('to', to);
  if (problem) params.set('problem', problem);
  const text = params.toString();
  return `/sign-in${text ? `?${text}` : ''}`;
}

/** Where a second factor is enrolled, on the way to `to`. */
export function enrolAddress(to: string): string {
  return to === '/' ? '/account' : `/account?${new URLSearchParams({ to }).toString()}`;
}

/** Where to go after signing in: an address of this site, whatever was asked for. */
export function placeAfterSignIn(asked: string | null): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, location.origin)) return '/';
  const url = new URL(asked, location.origin);
  const isOurs = url.origin === location.origin && !openPages.includes(url.pathname);
  return isOurs ? `${url.pathname}${url.search}` : '/';
}

/**
 * A session that ended, or that has a step to go, leads to where it can be put right; the page that was being read is
 * kept in the address. Other failures stay where they are.
 */
export function leaveForSignIn(error: unknown): void {
  if (!(error instanceof ApiError) || openPages.includes(location.pathname)) return;
  const here = `${location.pathname}${location.search}`;
  if (error.status === 401 && error.code.startsWith('access.')) {
    navigate(signInAddress(here, error.code), { replace: true });
  } else if (error.code === 'access.totp_code_needed') {
    navigate(signInAddress(here), { replace: true });
  } else if (error.code === 'access.totp_enrolment_needed' && location.pathname !== '/account') {
    navigate(enrolAddress(here), { replace: true });
  }
}
