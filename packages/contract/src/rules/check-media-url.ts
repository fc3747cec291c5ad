import type { MediaLimits, Transport } from '../catalogue/media-limits.ts';
import { describeReceived } from './field.ts';
import type { Field } from './field.ts';

/** Longest URL that is not `data:`; the signed URLs of the big object stores stay under half of it. */
const maxUrlCharacters = 8192;

/** `data:image/jpeg;base64,` and its like end well before this. */
const maxDataHeadCharacters = 64;

/**
 * Whether a URL comes by a transport that the role takes; notes a problem if not. Of a `data:` URL
 * only the head is looked at: its 20 MB are decoded once, by the intake.
 */
export function checkMediaUrl(field: Field & { value: string }, limits: MediaLimits): boolean {
  const url = field.value;
  const transport = transportOf(url);
  const taken = transport !== undefined && limits.transports.includes(transport);
  if (taken && isComplete[transport](url, limits)) return true;
  reportUrl(field, limits);
  return false;
}

function transportOf(url: string): Transport | undefined {
  if (url.startsWith('data:')) return 'data';
  if (url.startsWith('oss://')) return 'oss';
  const head = url.slice(0, 'https://'.length).toLowerCase();
  if (head === 'https://') return 'https';
  return head.startsWith('http://') ? 'http' : undefined;
}

const isComplete: Readonly<Record<Transport, (url: string, limits: MediaLimits) => boolean>> = {
  http: isWebUrl,
  https: isWebUrl,
  // A key is raw UTF-8, spaces and all (clients.md §1), so it is no URL by the letter.
  oss: (url) => url.length > 'oss://'.length && isPlainText(url),
  data: isDataUrl,
};

function isWebUrl(url: string): boolean {
  return isPlainText(url) && URL.canParse(url);
}

function isPlainText(url: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return url.length <= maxUrlCharacters && url.isWellFormed() && !/[\u0000-\u001f\u007f]/.test(url);
}

/** `data:{MIME};base64,{data}` with a MIME type of the role and some data (contract.md §2.3). */
function isDataUrl(url: string, { dataMimeTypes }: MediaLimits): boolean {
  const comma = url.slice(0, maxDataHeadCharacters).indexOf(',');
  const head = url.slice('data:'.length, comma).toLowerCase();
  return (
    comma >= 0 && url.length > comma + 1 && dataMimeTypes.some((mime) => head === `${mime};base64`)
  );
}

/** The documented text, its tail extended as the service's own are (contract.md §5), by what would be right. */
function reportUrl({ value, path, notes }: Field & { value: string }, limits: MediaLimits): void {
  const expected = limits.transports.flatMap((transport) => forms(transport, limits));
  notes.problems.push({
    path,
    rule: 'transport',
    expected,
    received: describeReceived(schemeOf(value)),
    message: `Required URL is missing or invalid, please check the request URL. A ${limits.noun} takes ${expected.join(', ')}: ${path}`,
  });
}

function forms(transport: Transport, { dataMimeTypes }: MediaLimits): string[] {
  if (transport !== 'data') return [`${transport}://`];
  return dataMimeTypes.map((mime) => `data:${mime};base64,`);
}

/** Signed URLs and base64 bodies are kept out of errors, and so out of logs (promise P27). */
function schemeOf(url: string): string {
  const colon = url.slice(0, maxDataHeadCharacters).indexOf(':');
  if (colon < 0) return 'no scheme';
  const dataHead = /^data:[\w/+.;-]*/.exec(url.slice(0, maxDataHeadCharacters));
  return dataHead?.[0] ?? url.slice(0, colon + 1);
}
