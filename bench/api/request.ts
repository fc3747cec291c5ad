/** A full r2v body: five references, a voice, all parameters. Nothing is fetched: no worker runs. */
export const CREATE_BODY = JSON.stringify({
  model: 'wan2.7-r2v',
  input: {
    prompt:
      "Video 1 holds Image 3 and plays a soothing country folk song on the chair from Image 4, saying: 'The weather is so nice today.' Image 1, holding Image 2, walks past Video 1, places Image 2 on the table next to Video 1, and says: 'That sounds beautiful. Can you play it again?'",
    negative_prompt: 'blurry',
    media: [
      {
        type: 'reference_image',
        url: 'https://example.com/girl.jpg',
        reference_voice: 'https://example.com/girl.mp3',
      },
      { type: 'reference_video', url: 'https://example.com/boy.mp4' },
      { type: 'reference_image', url: 'https://example.com/flowers.png' },
      { type: 'reference_image', url: 'https://example.com/guitar.png' },
      { type: 'reference_image', url: 'https://example.com/room.png' },
    ],
  },
  parameters: {
    resolution: '720P',
    ratio: '16:9',
    duration: 10,
    prompt_extend: false,
    watermark: true,
    seed: 7,
  },
});
