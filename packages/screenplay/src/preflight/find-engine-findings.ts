import { checkCapabilities, findModel } from '@callsheet/contract';
import type {
  EngineCapabilities,
  Finding as RequestFinding,
  TaskRequest,
} from '@callsheet/contract';
import type { Finding, FoundByRule } from './finding.ts';
import { rankFindings } from './find-preflight-findings.ts';
import { mediaPath } from './media-path.ts';

/** What the engine that would make the video cannot do of the request: refusals are errors, the rest are notes. */
export function findEngineFindings(
  request: TaskRequest,
  engine: { name: string; capabilities: EngineCapabilities },
): Finding[] {
  return rankFindings(
    checkCapabilities(request, engine.capabilities).map((finding) =>
      toFound(request, engine.name, finding),
    ),
  );
}

function toFound(request: TaskRequest, name: string, finding: RequestFinding): FoundByRule {
  const { severity, path, message, fix } = finding;
  return {
    code: severity === 'error' ? 'preflight.engine_refuses' : 'preflight.engine_without',
    message: message.replace(/^This engine/, `The engine ${name}`),
    fix: fix ?? 'Choose another engine.',
    ...(path !== undefined && { path: bodyPath(request, path) }),
  };
}

/** The place in the client's native body of a field of the canonical request. */
function bodyPath(request: TaskRequest, path: string): string {
  const item = /^media\.(\d{1,2})(\.voiceUrl)?/.exec(path);
  if (item) return mediaPath(request, Number(item[1]), item[2] ? 'voice' : 'media');
  if (path === 'resolution' && findModel(request.model)?.parameters.size) return 'parameters.size';
  return bodyPaths[path] ?? path;
}

const bodyPaths: Readonly<Record<string, string>> = {
  negativePrompt: 'input.negative_prompt',
  resolution: 'parameters.resolution',
  durationSeconds: 'parameters.duration',
  promptExtend: 'parameters.prompt_extend',
  watermark: 'parameters.watermark',
  seed: 'parameters.seed',
  shotType: 'parameters.shot_type',
  withAudio: 'parameters.audio',
  audioSetting: 'parameters.audio_setting',
};
