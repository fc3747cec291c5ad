export type FirstKeyFacts = {
  created: string;
  /** Where it is kept. */
  path: string;
  /** By which clients reach the server. */
  url: string;
  /** A picture to send: JPEG. */
  picturePath: string;
};

/** Shown once, after the first start: the key, and a request that can be pasted into a shell as it is. */
export function explainFirstKey({ created, path, url, picturePath }: FirstKeyFacts): string {
  return `
Made an API key. It is shown only this once, and kept in ${path}

  ${created}

Try it:

curl -s ${url}/api/v1/services/aigc/video-generation/video-synthesis \\
  -H 'Authorization: Bearer ${created}' \\
  -H 'X-DashScope-Async: enable' -H 'Content-Type: application/json' -d @- <<JSON
{
  "model": "wan2.7-r2v",
  "input": {
    "prompt": "Image 1 bows and says: \\"Good morning. Shall we begin?\\"",
    "media": [{
      "type": "reference_image",
      "url": "data:image/jpeg;base64,$(base64 < '${picturePath}' | tr -d '\\n')"
    }]
  },
  "parameters": { "resolution": "720P", "duration": 4 }
}
JSON

Then ask for the task with its task_id, until it has a video_url:

curl -s ${url}/api/v1/tasks/<task_id> -H 'Authorization: Bearer ${created}'
`;
}
