/** Who owns tasks, uploads and money. Every key of an account sees all of its tasks, and no other's (contract.md §1.1). */
export type Account = { id: string; name: string };

/** The caller of a request, once its key is known. */
export type Caller = { accountId: string; apiKeyId: string };
