import {
  type Actor,
  belongsTo,
  hasRole,
  hasRoleIn,
  mayChangeAnything,
} from '#shared/domain/access/actor.ts';

/** The committee's work: queue, reviews, how complete a quarter is. */
export function mayReadReviews(actor: Actor): boolean {
  return hasRole(actor, 'reviewer', 'chair');
}

/** How far a quarter is, in counts that name no department: the committee and leadership. */
export function mayFollowProgress(actor: Actor): boolean {
  return hasRole(actor, 'reviewer', 'chair', 'leader');
}

/** The review of one department: nobody sees that of a department they belong to. */
export function mayReadReviewOf(actor: Actor, department: string): boolean {
  return mayReadReviews(actor) && !belongsTo(actor, department);
}

/** Steps of a review and verdicts, in a session; whose and when, the workflow decides. */
export function mayWorkOnReviews(actor: Actor): boolean {
  return mayReadReviews(actor) && mayChangeAnything(actor);
}

/** Comments, appeals and own results at all: departments and the committee. */
export function mayTalk(actor: Actor): boolean {
  return hasRole(actor, 'officer', 'head', 'reviewer', 'chair');
}

/** Which side of a conversation about a department somebody is on; null: none, it is not there for them. */
export function sideOf(actor: Actor, department: string): 'department' | 'committee' | null {
  if (hasRoleIn(actor, department, 'officer', 'head')) return 'department';
  return mayReadReviewOf(actor, department) ? 'committee' : null;
}

/** Appeals are made by departments' own people, in a session. */
export function mayAppeal(actor: Actor): boolean {
  return hasRole(actor, 'officer', 'head') && mayChangeAnything(actor);
}

/** Appeals are decided by the chair, in a session. */
export function mayDecideAppeals(actor: Actor): boolean {
  return hasRole(actor, 'chair') && mayChangeAnything(actor);
}
