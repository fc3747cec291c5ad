import { createHmac, timingSafeEqual } from 'node:crypto';
import { VIDEO_NAME } from '../../domain/list-outputs.ts';

/** The names are those of OSS, which clients and their logs know (contract.md §4.2). */
export type ContentUrl = {
  /** Absolute, without a trailing slash: `https://callsheet.example`. */
  publicUrl: string;
  taskId: string;
  /** Of one of the task's outputs. */
  name: string;
  expiresAt: Date;
  secret: Buffer;
};

/**
 * `{publicUrl}/content/{taskId}.mp4?Expires=<unix>&Signature=<…>` for the video, `/content/{taskId}/{name}?…`
 * for what was made beside it: needs no credentials and cannot be guessed.
 */
export function signContentUrl(url: ContentUrl): string {
  const { publicUrl, taskId, name, expiresAt, secret } = url;
  const expires = String(Math.floor(expiresAt.getTime() / 1000));
  const signature = signContent(secret, { taskId, name, expires }).toString('base64url');
  const path = name === VIDEO_NAME ? `${taskId}.mp4` : `${taskId}/${name}`;
  return `${publicUrl}/content/${path}?Expires=${expires}&Signature=${signature}`;
}

/** What a request brings, as text that nobody has checked yet. */
export type SignedRequest = { taskId: string; name: string; expires: string; signature: string };

/** Compares in constant time, so that a signature cannot be found byte by byte. */
export function isSignatureRight(request: SignedRequest, secret: Buffer): boolean {
  const given = Buffer.from(request.signature, 'base64url');
  const right = signContent(secret, request);
  return given.length === right.length && timingSafeEqual(given, right);
}

type Signed = Pick<SignedRequest, 'taskId' | 'name' | 'expires'>;

function signContent(secret: Buffer, { taskId, name, expires }: Signed): Buffer {
  const subject = name === VIDEO_NAME ? taskId : `${taskId}/${name}`;
  return createHmac('sha256', secret).update(`content\n${subject}\n${expires}`).digest();
}
