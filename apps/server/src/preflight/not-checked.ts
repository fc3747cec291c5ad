/** Why a media was not looked at: nobody's fault, and the next preflight may see it. */
export class NotChecked extends Error {}
