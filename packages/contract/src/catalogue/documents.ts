/** A document that facts of the catalogue were read in. */
export type CitedDocument = {
  title: string;
  address: string;
  /** The document's own date where it has one (`of`), else the day by which it was read (`readBy`). */
  date: { of: string } | { readBy: string };
};

const readBy = '2026-11-20';

/** The documents by the key that contract.md §0 gives them. */
export const documents = {
  'R2V-DOC': {
    title: 'Reference to video, wan2.7',
    address: 'https://help.aliyun.com/zh/model-studio/wan-video-to-video-api-reference',
    date: { readBy },
  },
  'R2V-OAS': {
    title: 'OpenAPI of wan2.7-r2v',
    address:
      'https://docs.platform.qianwenai.com/api-reference/video-generation/wan27-reference-to-video/create-task',
    date: { readBy },
  },
  'I2V-DOC': {
    title: 'Image to video, wan2.7',
    address: 'https://help.aliyun.com/zh/model-studio/image-to-video-general-api-reference',
    date: { readBy },
  },
  'I2V-OAS': {
    title: 'OpenAPI of wan2.7-i2v',
    address:
      'https://docs.platform.qianwenai.com/api-reference/video-generation/wan27-image-to-video/create-task',
    date: { readBy },
  },
  'T2V-OAS': {
    title: 'OpenAPI of wan2.7-t2v',
    address: 'https://docs.platform.qianwenai.com/api-reference/video-generation',
    date: { readBy },
  },
  'R2V26-DOC': {
    title: 'Reference to video, wan2.6',
    address: 'https://help.aliyun.com/zh/model-studio/legacy-wan-reference-to-video-api-reference',
    date: { readBy },
  },
  'WAN3-DOC': {
    title: 'Wan 3.0 video generation (preview)',
    address: 'https://www.alibabacloud.com/help/model-studio/wan3-video-generation-api-reference',
    date: { of: '2026-10-15' },
  },
  RATE: {
    title: 'Rate limits',
    address: 'https://help.aliyun.com/zh/model-studio/rate-limit',
    date: { readBy },
  },
  PRICE: {
    title: 'Model prices',
    address: 'https://help.aliyun.com/zh/model-studio/model-pricing',
    date: { readBy },
  },
  'PROBE-KR': {
    title: 'A third party’s live measurements of dashscope-intl',
    address: 'contract.md §0',
    date: { readBy },
  },
  COMFY: {
    title: 'The Wan nodes of ComfyUI',
    address: 'https://github.com/comfyanonymous/ComfyUI/blob/master/comfy_api_nodes/nodes_wan.py',
    date: { readBy },
  },
  'COMFY-DOC': {
    title: 'Wan 3.0 behind the Comfy Router',
    address: 'https://docs.comfy.org/development/comfy-router/models/wan/wan3-0-video/code',
    date: { readBy },
  },
  DMX: {
    title: 'A gateway’s page on wan2.7-videoedit with a real answer',
    address: 'contract.md §0',
    date: { readBy },
  },
  S001: {
    title: 'Reference to video behind APIMart',
    address: 'https://docs.apimart.ai/en/api-reference/videos/wan2.7-r2v/generation',
    date: { readBy },
  },
  S002: {
    title: 'Guide to reference to video',
    address: 'https://help.aliyun.com/en/model-studio/video-to-video-guide',
    date: { readBy },
  },
  S003: {
    title: 'Reference to video behind PowerTokens',
    address: 'https://docs.powertokens.ai/en/zmodelVideo/ali/reference-to-video',
    date: { readBy },
  },
} as const satisfies Record<string, CitedDocument>;

export type DocumentKey = keyof typeof documents;
