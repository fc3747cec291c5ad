import { describe, expect, it } from 'vitest';
import { demoPrompts } from './demo-prompts.ts';
import { parseScreenplay } from './parse-screenplay.ts';
import type { CastRef, Screenplay } from './screenplay.ts';
import { seedPrompts } from './seed-prompts.ts';

const short = (ref: CastRef | undefined) =>
  ref ? `${ref.kind === 'image' ? 'I' : 'V'}${ref.number}` : '-';
const castOf = (screenplay: Screenplay) =>
  screenplay.shots.map((shot) => shot.cast.map(short).join(' '));
const linesOf = (screenplay: Screenplay) =>
  screenplay.shots.flatMap((shot) =>
    shot.lines.map((line) => `${shot.number} ${short(line.speaker)} ${line.text}`),
  );
const edgesOf = (screenplay: Screenplay) => [
  ...screenplay.shots.map((shot) => shot.startSeconds),
  screenplay.shots.at(-1)!.endSeconds,
];
const framingsOf = (screenplay: Screenplay) => screenplay.shots.map((shot) => shot.framing);

const read = (prompt: string, durationSeconds = 10, images = 2, videos = 1) =>
  parseScreenplay({ prompt, durationSeconds, cast: { images, videos } });

describe('three timed shots', () => {
  it.each(Object.keys(demoPrompts) as (keyof typeof demoPrompts)[])(
    'are read with times, cast and framing as written: %s',
    (name) => {
      const screenplay = parseScreenplay(demoPrompts[name]);
      expect(edgesOf(screenplay)).toEqual([0, 3, 7, 10]);
      expect(castOf(screenplay)).toEqual(['I1', 'V1', 'I2']);
      expect(framingsOf(screenplay)).toEqual(['wide', 'medium', 'close-up']);
      expect(screenplay.shots.map((shot) => shot.lines.length)).toEqual([1, 1, 1]);
    },
  );

  it('keep their lines, each with its speaker and its language', () => {
    expect(linesOf(parseScreenplay(demoPrompts.english))).toEqual([
      "1 I1 Welcome, let's begin!",
      '2 V1 This is the best fruit in town.',
      "3 I2 Don't forget me.",
    ]);
    const chinese = parseScreenplay(demoPrompts.chinese);
    expect(linesOf(chinese)).toEqual([
      '1 I1 欢迎光临！',
      '2 V1 这是城里最好的水果。',
      '3 I2 别忘了我。',
    ]);
    expect(chinese.language).toBe('zh');
    expect(chinese.shots[0]!.lines[0]!.language).toBe('zh');
  });

  it('describe what is seen without the spoken words', () => {
    const [first] = parseScreenplay(demoPrompts.english).shots;
    expect(first!.description).toBe('Wide shot: Image 1 stands in a sunny market and says');
  });

  it('say where in the prompt each decision stands', () => {
    const { prompt } = demoPrompts.english;
    const shot = parseScreenplay(demoPrompts.english).shots[1]!;
    const at = ({ start, end }: { start: number; end: number }) => prompt.slice(start, end);
    expect(at(shot.evidence!.time!)).toBe('[3-7s]');
    expect(at(shot.evidence!.framing!)).toBe('Medium shot');
    expect(at(shot.evidence!.cast[0]!.span)).toBe('Video 1');
    expect(at(shot.lines[0]!.span)).toBe('"This is the best fruit in town."');
    expect(at(shot.lines[0]!.speakerSpan!)).toBe('Video 1');
  });
});

describe('the prompts of the documents', () => {
  it.each(['countrySong', 'countrySongCode', 'countrySongCurl'] as const)(
    'give the song two shots and each singer a line: %s',
    (name) => {
      expect(linesOf(parseScreenplay(seedPrompts[name]))).toEqual([
        '1 V1 The weather is so nice today.',
        '2 I1 That sounds beautiful. Can you play it again?',
      ]);
    },
  );

  it.each(['balladTable', 'balladCode', 'balladCurl'] as const)(
    'read a line that ends before a full stop: %s',
    (name) => {
      expect(linesOf(parseScreenplay(seedPrompts[name]))).toEqual([
        '1 V1 The sunshine is so nice today.',
        '2 I1 That sounds beautiful. Can you sing it again?',
      ]);
    },
  );

  it('cut where the words cut, keep a pronoun with its shot and give the reply to who replies', () => {
    const screenplay = parseScreenplay(seedPrompts.whyDidYouCome);
    expect(castOf(screenplay)).toEqual(['I2', 'I2', 'I1 I3 I2', 'I2']);
    expect(linesOf(screenplay)).toEqual(['3 I1 Why did you still come?', "4 I2 Let's talk."]);
    expect(framingsOf(screenplay)).toEqual(['wide', 'close-up', 'medium-close', 'medium-close']);
  });

  it.each(['bluePlanet', 'bluePlanetCode', 'bluePlanetCurl'] as const)(
    'give a pronoun the line of who was named last, not of what he holds: %s',
    (name) => {
      const screenplay = parseScreenplay(seedPrompts[name]);
      expect(framingsOf(screenplay)).toEqual(['wide', 'close-up']);
      expect(screenplay.shots[0]!.angle).toBe('overhead');
      expect(screenplay.shots[1]!.move).toBe('zoom-in');
      expect(castOf(screenplay)).toEqual(['', 'I1 I2']);
      expect(linesOf(screenplay)).toEqual(['2 I1 Why is no one coming to play with me?']);
    },
  );

  it('read a storyboard of nine as nine shots, the reference image in those in which somebody acts', () => {
    const screenplay = parseScreenplay(seedPrompts.explorerBoard);
    expect(castOf(screenplay)).toEqual(['', 'I1', 'I1', '', 'I1', 'I1', '', '', 'I1']);
    expect(screenplay.storyboard).toEqual({ kind: 'image', number: 1 });
    expect(framingsOf(screenplay)).toEqual([
      'wide',
      'medium',
      'medium',
      'close-up',
      'close-up',
      'full',
      'medium',
      'close-up',
      'wide',
    ]);
    expect(linesOf(screenplay)).toEqual([]);
    expect(screenplay.shots[0]!.description).toMatch(/^Wide shot: Tall trees/);
  });

  it('give no line to a storyboard: its clerk speaks, and nobody stands before the panels', () => {
    const screenplay = parseScreenplay(seedPrompts.webtoonBoard);
    expect(screenplay.shots).toHaveLength(9);
    expect(linesOf(screenplay)).toEqual(['7 - You worked hard today, too.']);
    expect(screenplay.shots[6]!.lines[0]!.speakerName).toBe('Young clerk');
    expect(screenplay.shots.flatMap(({ people }) => people ?? [])).toEqual([]);
  });

  it('give the line of a storyboard to the other reference where there is one', () => {
    const screenplay = read(
      'Follow the storyboard in Image 1. Shot 1: Image 2 opens the door. Shot 2: Image 2 says, "Hello?" Shot 3: She adds, "Nobody."',
      6,
      2,
      0,
    );
    expect(screenplay.storyboard).toEqual({ kind: 'image', number: 1 });
    expect(linesOf(screenplay)).toEqual(['2 I2 Hello?', '3 I2 Nobody.']);
  });

  it('leave out a number the cast does not have', () => {
    const cast = { images: 0, videos: 2 };
    expect(castOf(parseScreenplay({ ...seedPrompts.twoVideos, cast }))).toEqual(['V2 V1']);
  });

  it('show a prompt of one sentence as one shot', () => {
    expect(castOf(parseScreenplay(seedPrompts.bouquet))).toEqual(['V1 I1']);
    expect(castOf(parseScreenplay(seedPrompts.characterInScene))).toEqual(['I1 I2']);
  });

  it('do not make shots of style, setting and sound', () => {
    const screenplay = parseScreenplay(seedPrompts.urbanRap);
    expect(screenplay.shots.map((shot) => shot.description.slice(0, 20))).toEqual([
      'A boy made of spray ',
    ]);
    expect(castOf(screenplay)).toEqual(['I1']);
  });
});

describe('Chinese prose', () => {
  it('cuts at 镜头切换, keeps the pronoun with its shot and answers with the other one', () => {
    const screenplay = read(
      '图2从画面左侧走进来。镜头切换到图2的特写。图1靠在锈墙上，陷入沉思。她注意到脚步声，慢慢转过头。' +
        '看到图2后，图1说：“你怎么还是来了？”图2回答：“我们谈谈吧。”',
    );
    expect(castOf(screenplay)).toEqual(['I2', 'I2', 'I1 I2', 'I2']);
    expect(linesOf(screenplay)).toEqual(['3 I1 你怎么还是来了？', '4 I2 我们谈谈吧。']);
  });

  it('gives each of two singers a line', () => {
    const screenplay = read(
      '视频1抱着图2，演奏舒缓的乡村民谣，说道：“今天的阳光真好。”图1手持图2，路过视频1，将图2放在视频1旁边的桌子上，说：“真好听，能再唱一遍吗？”',
    );
    expect(linesOf(screenplay)).toEqual(['1 V1 今天的阳光真好。', '2 I1 真好听，能再唱一遍吗？']);
    expect(screenplay.shots[1]!.move).toBe('static');
  });

  it('reads a numbered storyboard behind 分镜', () => {
    const screenplay = read(
      '参考图片，电影感。分镜：1.全景：森林里阳光明媚。2.中景：男孩拨开藤蔓。3.特写：他说：“找到了！”',
      6,
      1,
      0,
    );
    expect(framingsOf(screenplay)).toEqual(['wide', 'medium', 'close-up']);
    expect(castOf(screenplay)).toEqual(['', 'I1', 'I1']);
    expect(linesOf(screenplay)).toEqual(['3 - 找到了！']);
  });

  it('reads 镜头一, 镜头二 without times', () => {
    const screenplay = read('镜头一：图1走进房间。镜头二：图2抬头问：“你是谁？”', 6);
    expect(castOf(screenplay)).toEqual(['I1', 'I2']);
  });
});

describe('other structures', () => {
  it('reads a numbered list without a heading', () => {
    const screenplay = read('1. Image 1 waits.\n2. Video 1 arrives.\n3. Image 2 sleeps.', 6);
    expect(castOf(screenplay)).toEqual(['I1', 'V1', 'I2']);
  });

  it('cuts prose at framing labels', () => {
    const screenplay = read(
      'Storyboard: Wide shot: Image 1 in a field. Medium shot: Image 2 sits. Close-up: she smiles.',
      6,
    );
    expect(framingsOf(screenplay)).toEqual(['wide', 'medium', 'close-up']);
    expect(castOf(screenplay)).toEqual(['I1', 'I2', 'I2']);
  });

  it('cuts in the middle of a sentence', () => {
    const screenplay = read('Image 1 runs down the hill, then cut to Image 2 waiting below.', 6);
    expect(castOf(screenplay)).toEqual(['I1', 'I2']);
    expect(castOf(read('Image 1 runs and the camera cuts to Image 2.', 6))).toEqual(['I1', 'I2']);
    expect(castOf(read('图1奔跑。接着，切到图2的特写。', 6))).toEqual(['I1', 'I2']);
    expect(castOf(read('Suddenly, the shot cuts to Image 2.', 6))).toEqual(['I2']);
  });

  it('reads a list with hyphens, and none of the film’s own sections in it', () => {
    const screenplay = read(
      '- Style: noir\n- Wide shot: Image 1 waits\n- Close-up: Image 2 smiles\n- The end',
      6,
    );
    expect(framingsOf(screenplay)).toEqual(['wide', 'close-up', 'medium']);
    expect(castOf(screenplay)).toEqual(['I1', 'I2', 'I2']);
  });

  it.each([
    'One continuous take: the camera follows Image 1 through the door. Video 1 waves.',
    '一镜到底。镜头跟随图1走进门。视频1挥手。',
    '主体：图1；场景：视频1；动作：图1弹琴；镜头：中景',
  ])('is one shot when the prompt says so: %s', (prompt) => {
    expect(castOf(read(prompt))).toEqual(['I1 V1']);
  });

  it('shows the set of a storyboard in every shot', () => {
    const screenplay = read(
      'Scene: a kitchen, Image 2. Storyboard: 1. Image 1 cooks. 2. Close-up: Image 1 laughs.',
    );
    expect(castOf(screenplay)).toEqual(['I1 I2', 'I1 I2']);
    expect(screenplay.shots.map(({ set }) => short(set))).toEqual(['I2', 'I2']);
  });

  it('goes on in the same shot while the same person acts, the camera moves or a voice is heard', () => {
    const screenplay = read(
      'Image 1 runs. She stumbles. The camera pans right. A narrator says: "Once." Image 2 laughs. They hug.',
    );
    expect(castOf(screenplay)).toEqual(['I1', 'I2', 'I1 I2']);
    expect(linesOf(screenplay)).toEqual(['1 - Once.']);
  });

  it('gives he and she to whose names say so', () => {
    const screenplay = read(
      'Image 1 is a girl. Image 2 is a sailor. He says, "A." She says, "B." He nods.',
    );
    expect(linesOf(screenplay)).toEqual(['1 I2 A.', '2 I1 B.']);
  });

  it('reads lengths behind labels', () => {
    const screenplay = read('Shot 1 (3s): Image 1. Shot 2 (2s): Image 2. Shot 3 (5s): Video 1.');
    expect(edgesOf(screenplay)).toEqual([0, 3, 5, 10]);
  });

  it('takes times that all begin at 0 for lengths', () => {
    const screenplay = read('Shot 1 [0-4s]: Image 1 sits. Shot 2 [0-6s]: Image 2 runs.');
    expect(edgesOf(screenplay)).toEqual([0, 4, 10]);
  });

  it('makes a shot of the prose before a first time that is not 0', () => {
    const screenplay = read(
      'Image 1 waits at the door. [00:03-00:06] Image 2 comes. [00:06] They hug.',
    );
    expect(edgesOf(screenplay)).toEqual([0, 3, 6, 10]);
    expect(castOf(screenplay)).toEqual(['I1', 'I2', 'I1 I2']);
  });

  it('sorts times, closes gaps and drops what starts after the end', () => {
    const screenplay = read(
      'Scene 2 [4-6s]: Image 2 runs. Scene 1 [0-2s]: Image 1 walks. Scene 3 [8-12s]: Video 1 sings. Scene 4 [12-15s]: Image 1 sleeps.',
    );
    expect(edgesOf(screenplay)).toEqual([0, 4, 8, 10]);
    expect(castOf(screenplay)).toEqual(['I1', 'I2', 'V1']);
  });

  it('fits fewer shots when the film is too short for every sentence', () => {
    const { prompt, cast } = seedPrompts.whyDidYouCome;
    const screenplay = parseScreenplay({ prompt, cast, durationSeconds: 5 });
    expect(screenplay.shots).toHaveLength(2);
    expect(Math.min(...screenplay.shots.map((s) => s.endSeconds - s.startSeconds))).toBeGreaterThan(
      1.2,
    );
  });

  it.each([
    [
      'a title before the time',
      'Scene 1: The market [0-3s]: Image 1 sits. Scene 2: The sea [3-10s]: Image 2 swims.',
    ],
    ['bold labels', '**Shot 1 (0-3s):** Image 1 sits.\n**Shot 2 (3-10s):** Image 2 swims.'],
    ['a label and a colon', 'Scene 1: 0-3s: Image 1 sits. Scene 2: 3-10s: Image 2 swims.'],
    ['words', 'From 0 to 3 seconds: Image 1 sits. From 3 to 10 seconds: Image 2 swims.'],
    ['no label', '0-3s: Image 1 sits. 3-10s: Image 2 swims.'],
    ['no mark', '0秒-3秒 图1坐下；3秒-10秒 图2游泳'],
    ['a Chinese comma', '0-3秒，图1坐下。3-10秒，图2游泳。'],
    ['a wave dash', '镜头1【0〜3秒】图1坐下。镜头2【3～10秒】图2游泳。'],
    ['starts only', '[00:00] Image 1 sits. [00:03] Image 2 swims.'],
  ])('reads times with %s', (_, prompt) => {
    const screenplay = read(prompt);
    expect(edgesOf(screenplay)).toEqual([0, 3, 10]);
    expect(castOf(screenplay)).toEqual(['I1', 'I2']);
  });

  it.each([
    'Image 1 waits for (2-3 s) and then walks on.',
    '3-5 seconds later, Image 1 walks on.',
    '3-5秒后，图1继续走。',
    'Image 1 scores 3-2 in 2024. It is 5 to 6.',
  ])('does not take every number for a time: %s', (prompt) => {
    expect(read(prompt).shots.every((shot) => shot.evidence!.time === undefined)).toBe(true);
  });

  it('reads 第一个镜头 in running text', () => {
    const screenplay = read('第一个镜头，图1走进房间。第二个镜头图2抬头。', 6);
    expect(castOf(screenplay)).toEqual(['I1', 'I2']);
  });

  it('keeps a sentence that acts although it speaks of style', () => {
    const screenplay = read(
      'The girl in the reference image dances in cinematic light. She says, "Hi."',
      6,
      1,
      0,
    );
    expect(screenplay.shots[0]!.span.start).toBe(0);
    expect(screenplay.shots).toHaveLength(1);
  });

  it('shows the first reference when the prompt says nothing', () => {
    expect(castOf(read('', 5))).toEqual(['I1']);
    expect(castOf(read('', 5, 0, 1))).toEqual(['V1']);
    expect(read('Image 1 walks.', 5, 0, 0).shots[0]!.cast).toEqual([]);
  });
});
