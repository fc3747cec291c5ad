import type { Finding } from '@callsheet/contract';

/**
 * `error`: the request would be refused or fail, or asks for what it does not bring. `warning`: the video will
 * probably not be what was asked for. `note`: worth knowing before paying.
 */
export type Severity = Finding['severity'];
