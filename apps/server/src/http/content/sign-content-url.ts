import { createHmac, timingSafeEqual } from 'node:crypto';

/** The names are those of OSS, which clients and their logs know (contract.md §4.2). */
export type ContentUrl = {
  /** Absolute, without a trailing slash: `https://callsheet.example`. */
  publicUrl: string;
  taskId: string;
  expiresAt: Date;
  secret: Buffer;
};

/** `{publicUrl}/content/{taskId}.mp4?Expires=<unix>&Signature=<…>`: needs no credentials and cannot be guessed. */
export function signContentUrl({ publicUrl, taskId, expiresAt, secret }: ContentUrl): string {
  const expires = String(Math.floor(expiresAt.getTime() / 1000));
  const signature = signContent(secret, taskId, expires).toString('base64url');
  return `${publicUrl}/content/${taskId}.mp4?Expires=${expires}&Signature=${signature}`;
}

/** What a request brings, as text that nobody has checked yet. */
export type SignedRequest = { taskId: string; expires: string; signature: string };

/** Compares in constant time, so that a signature cannot be found byte by byte. */
export function isSignatureRight(
  { taskId, expires, signature }: SignedRequest,
  secret: Buffer,
): boolean {
  const given = Buffer.from(signature, 'base64url');
  const right = signContent(secret, taskId, expires);
  return given.length === right.length && timingSafeEqual(given, right);
}

function signContent(secret: Buffer, taskId: string, expires: string): Buffer {
  return createHmac('sha256', secret).update(`content\n${taskId}\n${expires}`).digest();
}
