import { demoPrompts } from '../../packages/screenplay/src/demo-prompts.ts';
import { seedPrompts } from '../../packages/screenplay/src/seed-prompts.ts';

/** One request of the gallery. `file` is in `examples/media` or `examples/gallery/props`, or the name of a film before it. */
export type GalleryFilm = {
  name: string;
  prompt: string;
  /** `wan2.7-r2v` when absent. */
  model?: string;
  durationSeconds: number;
  media: GalleryMedia[];
};

export type GalleryMedia = {
  type: 'reference_image' | 'reference_video' | 'first_frame' | 'driving_audio';
  file: string;
  voice?: string;
  /** Take this output of the film that `file` names. */
  output?: 'storyboard.png' | 'guide.mp4';
};

const girl: GalleryMedia = { type: 'reference_image', file: 'girl.png', voice: 'voice-prompt.wav' };
const snake: GalleryMedia = { type: 'reference_image', file: 'snake.png' };
const scholar: GalleryMedia = { type: 'reference_image', file: 'scholar.jpg' };
const cat: GalleryMedia = { type: 'reference_image', file: 'surfer-cat.jpg' };
const boy: GalleryMedia = { type: 'reference_video', file: 'market-boy.mp4' };
const image = (file: string): GalleryMedia => ({ type: 'reference_image', file });

/** The prompts of the vendors' documents over the sample cast, then what they leave out. */
export const FILMS: readonly GalleryFilm[] = [
  film('country-song', seedPrompts.countrySong, [
    boy,
    girl,
    image('guitar.svg'),
    image('chair.svg'),
    image('coffee-shop.svg'),
  ]),
  film('country-song-code', seedPrompts.countrySongCode, [
    girl,
    boy,
    image('sunflowers.svg'),
    image('guitar.svg'),
    image('chair.svg'),
  ]),
  film('ballad', seedPrompts.balladTable, [boy, girl, image('guitar.svg'), image('chair.svg')]),
  film('why-did-you-come', seedPrompts.whyDidYouCome, [girl, scholar, image('rusty-wall.svg')]),
  film('blue-planet', seedPrompts.bluePlanet, [snake, image('apple.svg')]),
  film('bouquet', seedPrompts.bouquet, [boy, girl]),
  film('character-in-scene', seedPrompts.characterInScene, [girl, image('coffee-shop.svg')]),
  {
    name: 'explorer-words',
    model: 'wan2.7-t2v',
    prompt: seedPrompts.explorerBoard.prompt.replace('Reference image, ', ''),
    durationSeconds: 10,
    media: [],
  },
  film('explorer-board', seedPrompts.explorerBoard, [
    { type: 'reference_image', file: 'explorer-words', output: 'storyboard.png' },
  ]),
  {
    name: 'webtoon-words',
    model: 'wan2.7-t2v',
    prompt: seedPrompts.webtoonBoard.prompt.replace('Reference image, ', ''),
    durationSeconds: 10,
    media: [],
  },
  film('webtoon-board', seedPrompts.webtoonBoard, [
    { type: 'reference_image', file: 'webtoon-words', output: 'storyboard.png' },
  ]),
  film('two-videos', seedPrompts.twoVideos, [
    boy,
    { type: 'reference_video', file: 'why-did-you-come', output: 'guide.mp4' },
    image('guitar.svg'),
  ]),
  {
    name: 'urban-rap',
    model: 'wan2.7-i2v',
    prompt: seedPrompts.urbanRap.prompt,
    durationSeconds: 5,
    media: [
      { type: 'first_frame', file: 'scholar.jpg' },
      { type: 'driving_audio', file: 'voice-talk.wav' },
    ],
  },
  film('market-in-chinese', demoPrompts.chinese, [girl, snake, boy]),
  {
    name: 'everyone',
    prompt:
      'Image 1 stands on the left, Image 2 in the centre, Image 3 on the right, on a beach at sunset. ' +
      'Image 1 says: "Who ate the apples?" The camera pans right. Image 2 says: "Not me." ' +
      'The shot dissolves to a wide shot: Image 3 walks away to the right while waves are heard.',
    durationSeconds: 12,
    media: [girl, snake, cat],
  },
];

function film(
  name: string,
  seed: { prompt: string; durationSeconds: number },
  media: GalleryMedia[],
): GalleryFilm {
  return { name, prompt: seed.prompt, durationSeconds: seed.durationSeconds, media };
}
