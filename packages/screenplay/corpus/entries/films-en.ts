import type { CorpusEntry } from '../entry.ts';

const en = { language: 'en', durationSeconds: 10, images: 2, videos: 0 } as const;

/** English advertisements, action, music. */
export const filmsEn: readonly CorpusEntry[] = [
  {
    ...en,
    name: 'perfume',
    prompt:
      'Luxury perfume commercial. Macro shot of Image 1 as golden liquid swirls inside the bottle. The camera slowly orbits around Image 1. Image 2, a woman in a black silk dress, lifts the bottle and whispers, "Noir." Final shot: Image 1 on black marble, logo fades in.',
    shots: [
      { from: 'Macro shot', size: 'extreme-close-up', move: 'orbit', cast: 'I1' },
      { from: 'Image 2, a', cast: 'I2 I1', lines: ['I2 whisper: Noir.'] },
      { from: 'Final shot', cast: 'I1' },
    ],
  },
  {
    ...en,
    name: 'sneakers, timed',
    durationSeconds: 8,
    prompt:
      '[0-2s] Low angle: Image 1 (white sneakers) hit a puddle, water explodes in slow motion. [2-4s] Tracking shot of Image 2 running along a rooftop. [4-6s] Close-up on the laces of Image 1. [6-8s] Image 2 stops, looks into the camera and says “Run your own line.”',
    shots: [
      { from: '[0-2s]', at: [0, 2], angle: 'low', cast: 'I1' },
      { from: '[2-4s]', at: [2, 4], move: 'track', cast: 'I2' },
      { from: '[4-6s]', at: [4, 6], size: 'close-up', cast: 'I1' },
      { from: '[6-8s]', at: [6, 8], cast: 'I2', lines: ['I2: Run your own line.'] },
    ],
  },
  {
    ...en,
    name: 'coffee, numbered',
    prompt:
      "1) Top-down shot: Image 1 on a wooden table, steam rising. 2) Medium shot: Image 2 reaches for the cup and breathes in. 3) Tilt up from the cup to her face. She says: 'Mornings, sorted.'",
    shots: [
      { from: '1)', angle: 'overhead', cast: 'I1' },
      { from: '2)', size: 'medium', cast: 'I2' },
      { from: '3)', move: 'tilt-up', cast: 'I2', lines: ['I2: Mornings, sorted.'] },
    ],
  },
  {
    ...en,
    name: 'hyphen bullets',
    prompt:
      '- Wide shot: Image 1 sits on a crowded bus, bored\n- Close-up: a phone lights up in her hand\n- Medium shot: Image 1 laughs out loud\n- End card: Image 2 on white',
    shots: [
      { from: '- Wide', size: 'wide', cast: 'I1' },
      { from: '- Close-up', size: 'close-up', cast: 'I1' },
      { from: '- Medium', size: 'medium', cast: 'I1' },
      { from: '- End', cast: 'I2' },
    ],
  },
  {
    ...en,
    name: 'car, moves in prose',
    prompt:
      'A drone shot flies over a coastal road at golden hour, following Image 1. Cut to inside the car: Image 2 grips the wheel and grins. Whip pan to the right as Image 1 drifts around a bend. The camera cranes up and pulls back to reveal the ocean.',
    shots: [
      { from: 'A drone', size: 'extreme-wide', move: 'follow', cast: 'I1' },
      { from: 'Cut to', cast: 'I2' },
      { from: 'Whip pan', move: 'pan-right', cast: 'I1' },
    ],
  },
  {
    ...en,
    name: 'music video',
    images: 1,
    videos: 1,
    prompt:
      "Music video, neon, 90s VHS look. Video 1 sings into the microphone: 'Take me home tonight.' Dutch angle. Quick cut to Image 1 on drums. Handheld shot through the crowd. Close-up on Video 1 as he screams, 'Tonight!'",
    shots: [
      {
        from: 'Video 1 sings',
        angle: 'dutch',
        cast: 'V1',
        lines: ['V1 sing: Take me home tonight.'],
      },
      { from: 'Quick cut', cast: 'I1' },
      { from: 'Handheld', move: 'handheld', cast: '' },
      { from: 'Close-up on', size: 'close-up', cast: 'V1', lines: ['V1 shout: Tonight!'] },
    ],
  },
  {
    ...en,
    name: 'chase',
    prompt:
      'Image 1 sprints across the rooftop with two guards behind him. He leaps. In slow motion, the camera tracks alongside him. Smash cut to Image 2 watching from a helicopter: "He\'s mine." Low-angle shot of Image 1 landing hard and rolling.',
    shots: [
      { from: 'Image 1 sprints', move: 'track', cast: 'I1' },
      { from: 'Smash cut', cast: 'I2', lines: ["I2: He's mine."] },
      { from: 'Low-angle', angle: 'low', cast: 'I1' },
    ],
  },
  {
    ...en,
    name: 'point of view',
    images: 1,
    prompt:
      'POV shot: hands push open a heavy door. Image 1 turns around in an armchair, stroking a cat. "I\'ve been expecting you," says Image 1. The camera dollies in slowly on his face.',
    shots: [
      { from: 'POV', angle: 'point-of-view', cast: '' },
      {
        from: 'Image 1 turns',
        move: 'push-in',
        cast: 'I1',
        lines: ["I1: I've been expecting you"],
      },
    ],
  },
  {
    ...en,
    name: 'fades',
    durationSeconds: 6,
    images: 1,
    prompt:
      'Fade in on Image 1 asleep under a tree in summer. Dissolve to the same tree in winter, bare. Fade to black.',
    shots: [
      { from: 'Fade in', cast: 'I1' },
      { from: 'Dissolve to', cast: '' },
    ],
  },
];
