/** The four calls of the DashScope API that the demo makes, with nothing but `fetch`. */
export type Api = { url: string; apiKey: string };

export type Answer = {
  output: {
    task_id: string;
    task_status: string;
    video_url?: string;
    code?: string;
    message?: string;
  };
  usage?: { duration: number };
};

/** Sends a local file ahead; returns the `oss://` address that a request may use for it. */
export async function uploadFile(
  api: Api,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
  model = 'wan2.7-r2v',
) {
  const { data } = await call(api, `/uploads?action=getPolicy&model=${model}`);
  const form = new FormData();
  const key = `${data.upload_dir}/${file.name}`;
  form.set('OSSAccessKeyId', data.oss_access_key_id!);
  form.set('Signature', data.signature!);
  form.set('policy', data.policy!);
  form.set('key', key);
  form.set('x-oss-object-acl', data.x_oss_object_acl!);
  form.set('x-oss-forbid-overwrite', data.x_oss_forbid_overwrite!);
  form.set('success_action_status', '200');
  form.set('file', new Blob([file.bytes]), file.name);
  const { status } = await fetch(data.upload_host!, { method: 'POST', body: form });
  if (status !== 200) throw new Error(`the upload of ${file.name} was answered with ${status}`);
  return `oss://${key}`;
}

export async function createTask(api: Api, request: unknown): Promise<Answer> {
  return call(api, '/services/aigc/video-generation/video-synthesis', {
    method: 'POST',
    body: JSON.stringify(request),
    headers: {
      'content-type': 'application/json',
      'x-dashscope-async': 'enable',
      'x-dashscope-ossresourceresolve': 'enable',
    },
  });
}

/** `progress` is the whole per cent from the `x-callsheet-progress` header. */
export async function getTask(api: Api, id: string): Promise<Answer & { progress: number }> {
  const response = await request(api, `/tasks/${id}`);
  const progress = Number(response.headers.get('x-callsheet-progress'));
  return { ...((await response.json()) as Answer), progress };
}

type Json = Answer & { data: Record<string, string> };

async function call(api: Api, path: string, init?: RequestInit): Promise<Json> {
  return (await (await request(api, path, init)).json()) as Json;
}

async function request(api: Api, path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`${api.url}/api/v1${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${api.apiKey}` },
  });
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response;
}
