import { createHmac, timingSafeEqual } from 'node:crypto';
import { CallsheetError } from '@callsheet/contract';

/** What a signed policy allows, and for whom. */
export type SignedPolicy = {
  accountId: string;
  model: string;
  uploadDir: string;
  maxFileBytes: number;
  expiresAt: Date;
};

/** Stands where the hosted service names a key of its object store; it is no secret and opens nothing. */
export const UPLOAD_ACCESS_KEY_ID = 'callsheet';

/**
 * The policy as the document that the hosted service sends (its recording has these conditions), base64.
 * Account and model travel in it, so that nothing needs to be stored until the file is there.
 */
export function encodePolicy(policy: SignedPolicy): string {
  const document: PolicyDocument = {
    expiration: policy.expiresAt.toISOString(),
    account: policy.accountId,
    model: policy.model,
    conditions: [
      ['content-length-range', 0, policy.maxFileBytes],
      ['starts-with', '$key', `${policy.uploadDir}/`],
      { 'x-oss-object-acl': 'private' },
      { 'x-oss-forbid-overwrite': 'true' },
    ],
  };
  return Buffer.from(JSON.stringify(document)).toString('base64');
}

type PolicyDocument = {
  expiration: string;
  account: string;
  model: string;
  conditions: [
    ['content-length-range', 0, number],
    ['starts-with', '$key', string],
    { 'x-oss-object-acl': string },
    { 'x-oss-forbid-overwrite': string },
  ];
};

/** HMAC-SHA256 over the base64 text, base64. */
export function signPolicy(policy: string, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(policy).digest('base64');
}

/**
 * Reads a policy that this server signed.
 * @throws CallsheetError `upload.policy_invalid`.
 */
export function openPolicy(
  form: { policy: string; signature: string },
  secret: Uint8Array,
): SignedPolicy {
  const given = Buffer.from(form.signature, 'base64');
  const right = Buffer.from(signPolicy(form.policy, secret), 'base64');
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw policyInvalid();
  // Signed by this server, so it is a document of this server.
  const text = Buffer.from(form.policy, 'base64').toString('utf8');
  const { account, model, expiration, conditions } = JSON.parse(text) as PolicyDocument;
  return {
    accountId: account,
    model,
    uploadDir: conditions[1][2].slice(0, -1),
    maxFileBytes: conditions[0][2],
    expiresAt: new Date(expiration),
  };
}

export function policyInvalid(): CallsheetError {
  return new CallsheetError({
    code: 'upload.policy_invalid',
    message:
      'The upload form does not fit a policy of this server. Ask for a policy and send its fields unchanged, with a key inside its upload_dir.',
  });
}
