import type { CorpusEntry } from '../entry.ts';

const en = { language: 'en', durationSeconds: 12, images: 2, videos: 0 } as const;

/** Written when the parser had learnt the others, and read before anything was mended for them. */
export const heldOutEn: readonly CorpusEntry[] = [
  {
    ...en,
    name: 'lighthouse keeper',
    prompt:
      'Atmosphere: lonely, suspenseful. Extreme wide shot of a lighthouse on a cliff in a storm, waves crashing below; the camera cranes down slowly. Dissolve to: inside, Image 1, the keeper, sits at a desk on the left, winding a clock. There is a knock at the door. Image 2 enters from the right, soaked. "You came," Image 1 says quietly, and stands up. Fade to black.',
    shots: [
      {
        from: 'Extreme wide',
        size: 'extreme-wide',
        move: 'crane-down',
        cast: '',
        staging: {
          setting: 'sea/overcast/rain',
          mood: 'melancholy',
          speed: 'slow',
          sounds: 'waves rain wind',
        },
      },
      {
        from: 'Dissolve to',
        cast: 'I1',
        staging: {
          transition: 'dissolve',
          setting: 'room/overcast/-',
          mood: 'melancholy',
          sounds: 'knock',
          blocking: ['I1 left sits'],
        },
      },
      {
        from: 'Image 2 enters',
        cast: 'I2',
        staging: {
          setting: 'room/overcast/-',
          mood: 'melancholy',
          blocking: ['I2 enters:right'],
        },
      },
      {
        from: '"You came',
        cast: 'I1',
        lines: ['I1: You came'],
        staging: {
          setting: 'room/overcast/-',
          mood: 'melancholy',
          isOut: true,
          blocking: ['I1 stands'],
        },
      },
    ],
  },
  {
    ...en,
    name: 'street musician',
    images: 3,
    prompt:
      'Shot 1 [0-4s]: Medium shot. Image 1, a street musician, sits on the steps of a subway entrance and plays the violin from Image 2 at dusk; traffic hums. Shot 2 [4-8s]: The camera tracks right, following Image 3, a little girl, who runs in from the right and stops in front of him. Shot 3 [8-12s]: Close-up: she drops a coin, looks up at him and whispers, "Again?"',
    shots: [
      {
        from: 'Shot 1',
        at: [0, 4],
        size: 'medium',
        cast: 'I1 I2',
        staging: {
          setting: 'city/dusk/-',
          sounds: 'music:violin street',
          blocking: ['I1 sits plays>I2'],
        },
      },
      {
        from: 'Shot 2',
        at: [4, 8],
        move: 'track-right',
        cast: 'I3 I1',
        staging: { setting: 'city/dusk/-', blocking: ['I3 enters:right runs'] },
      },
      {
        from: 'Shot 3',
        at: [8, 12],
        size: 'close-up',
        cast: 'I3',
        lines: ['I3 whisper: Again?'],
        staging: { setting: 'city/dusk/-', blocking: ['I3 looks>I1'] },
      },
    ],
  },
  {
    ...en,
    name: 'gallery heist',
    prompt:
      'A quiet museum at night. Image 1 creeps past a painting of the sea, flashlight in hand. Low angle: Image 2, the guard, walks along the corridor in the background, whistling. Image 1 freezes, then kneels behind a statue. Match cut to a bronze hand. Whip pan to Image 2, who turns around and shouts, "Who\'s there?"',
    shots: [
      {
        from: 'Image 1 creeps',
        cast: 'I1',
        staging: { setting: 'room/night/-', mood: 'calm', blocking: ['I1 walks'] },
      },
      {
        from: 'Low angle',
        angle: 'low',
        cast: 'I2',
        staging: {
          setting: 'room/night/-',
          mood: 'calm',
          blocking: ['I2 background walks'],
        },
      },
      {
        from: 'Image 1 freezes',
        cast: 'I1',
        staging: { setting: 'room/night/-', mood: 'calm', blocking: ['I1 kneels'] },
      },
      {
        from: 'Match cut',
        cast: '',
        staging: { setting: 'room/night/-', mood: 'calm', transition: 'match-cut' },
      },
      {
        from: 'Whip pan',
        move: 'pan-right',
        cast: 'I2',
        lines: ["I2 shout: Who's there?"],
        staging: {
          setting: 'room/night/-',
          mood: 'calm',
          speed: 'fast',
          transition: 'whip-pan',
          blocking: ['I2 turns'],
        },
      },
    ],
  },
  {
    ...en,
    name: 'morning coffee ad',
    images: 3,
    prompt:
      'Warm, cheerful commercial, soft morning light, acoustic guitar. Image 1 walks into the kitchen from Image 3, yawning. Extreme close-up: coffee drips into the cup from Image 2. The camera slowly pushes in as she picks up Image 2 and smiles. Male voice-over: "Start slow." Wide shot of the street outside, birds singing.',
    shots: [
      {
        from: 'Image 1 walks',
        cast: 'I1 I3',
        staging: {
          setting: 'room/dawn/-',
          mood: 'cheerful',
          sounds: 'music:guitar',
          blocking: ['I1 enters:unsaid walks>I3'],
        },
      },
      {
        from: 'Extreme close-up',
        size: 'extreme-close-up',
        cast: 'I2',
        staging: { setting: 'room/dawn/-', mood: 'cheerful', sounds: 'music:guitar' },
      },
      {
        from: 'The camera slowly',
        move: 'push-in',
        cast: 'I1 I2',
        lines: ['- off: Start slow.'],
        staging: {
          setting: 'room/dawn/-',
          mood: 'cheerful',
          speed: 'slow',
          sounds: 'music:guitar',
          blocking: ['I1 holds>I2'],
        },
      },
      {
        from: 'Wide shot',
        size: 'wide',
        cast: '',
        staging: { setting: 'city/dawn/-', mood: 'cheerful', sounds: 'music:guitar birds' },
      },
    ],
  },
  {
    ...en,
    name: 'campfire story',
    images: 1,
    videos: 1,
    prompt:
      '1. Wide shot: a campfire in a foggy forest at night, crickets. 2. Medium shot: Video 1 sits on the right, holding Image 1, and says in a low voice: "Nobody ever found him." 3. Close-up of Image 1 in the hands of Video 1, camera zooms in fast. 4. Total silence. Handheld: Video 1 jumps up and runs away to the left.',
    shots: [
      {
        from: '1. Wide',
        size: 'wide',
        cast: '',
        staging: { setting: 'forest/night/fog', sounds: 'fire insects' },
      },
      {
        from: '2. Medium',
        size: 'medium',
        cast: 'V1 I1',
        lines: ['V1: Nobody ever found him.'],
        staging: { setting: 'forest/night/fog', blocking: ['V1 right sits holds>I1'] },
      },
      {
        from: '3. Close-up',
        size: 'close-up',
        move: 'zoom-in',
        cast: 'I1 V1',
        staging: { setting: 'forest/night/fog', speed: 'fast' },
      },
      {
        from: '4. Total',
        move: 'handheld',
        cast: 'V1',
        staging: {
          setting: 'forest/night/fog',
          sounds: 'silence',
          blocking: ['V1 jumps runs exits:left'],
        },
      },
    ],
  },
];
