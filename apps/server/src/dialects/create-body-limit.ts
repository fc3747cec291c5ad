/** Five images of 20 MB are 134 MB as base64 (contract.md §2.3); the rest is room for the words. */
export const MAX_CREATE_BYTES = 150 * 1024 * 1024;
