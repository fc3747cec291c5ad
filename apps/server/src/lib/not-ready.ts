/** Why the server could not do its work now, in words that anybody may read: no path, no address. */
export class NotReady extends Error {}
