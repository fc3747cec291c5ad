import type { Model } from '../catalogue/model.ts';
import type { Finding } from '../finding.ts';

export function reportUnknownFields(
  _model: Model,
  _body: Record<string, unknown>,
  _findings: Finding[],
): void {}
