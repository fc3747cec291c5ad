import { expect, test } from 'vitest';
import { validateRequest } from '../validate-request.ts';

test.each([
  ['DATA:image/png;base64,iVBORw0KGgo=', 'data:image/png;base64,iVBORw0KGgo='],
  ['Oss://Folder/图 1+A.PNG', 'oss://Folder/图 1+A.PNG'],
  ['oss://OSS://x.png', 'oss://OSS://x.png'],
  ['HTTPS://Example.com/A.png', 'HTTPS://Example.com/A.png'],
])('the scheme of %s may be in any case, and the rest stays to the letter', (url, expected) => {
  const media = [{ type: 'reference_image', url }];
  const read = validateRequest({ model: 'wan2.7-r2v', input: { prompt: 'x', media } });
  expect(read).toMatchObject({ ok: true, request: { media: [{ url: expected }] } });
});

test('an uploaded image whose key ends like a video is told from one in base64', () => {
  const reference_urls = ['DATA:image/png;base64,AAAA.mp4', 'OSS://folder/a?b.mp4'];
  const read = validateRequest({ model: 'wan2.6-r2v', input: { prompt: 'x', reference_urls } });
  expect(read).toMatchObject({
    ok: true,
    request: { media: [{ role: 'referenceImage' }, { role: 'referenceVideo' }] },
  });
});
