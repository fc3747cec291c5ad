const KEY = /^[a-z0-9_-][a-z0-9._-]*(\/[a-z0-9_-][a-z0-9._-]*)*$/;
const KEY_CHARACTERS = 512;

/** Returns the key, or throws: a key is made by this server, so a wrong one is a bug and never a user's mistake. */
export function checkKey(key: string): string {
  if (key.length > KEY_CHARACTERS || !KEY.test(key)) {
    throw new TypeError(`Not a storage key: ${JSON.stringify(key.slice(0, KEY_CHARACTERS))}`);
  }
  return key;
}
