import type { CorpusEntry } from '../entry.ts';

const en = { language: 'en', durationSeconds: 10, images: 2, videos: 0 } as const;
const zh = { ...en, language: 'zh' } as const;

/** Films of all kinds, in both languages. */
export const mixed: readonly CorpusEntry[] = [
  {
    ...en,
    name: 'rooftop argument',
    prompt:
      'Image 1 is a detective in a trench coat, Image 2 is a thief in a red mask. On a rain-soaked rooftop, the detective aims a flashlight. "It\'s over," the detective says. The thief laughs, steps back onto the ledge and shouts, "Catch me!" Extreme wide shot as the thief falls into the neon city.',
    shots: [
      { from: 'On a rain', cast: 'I1', lines: ["I1: It's over"] },
      { from: 'The thief laughs', cast: 'I2', lines: ['I2 shout: Catch me!'] },
      { from: 'Extreme wide', size: 'extreme-wide', cast: 'I2' },
    ],
  },
  {
    ...en,
    name: 'cooking show',
    images: 1,
    videos: 1,
    prompt:
      'Video 1 stands behind the counter and greets the camera: "Welcome back to my kitchen!" Cut to a top-down view of Image 1 sizzling in the pan. Video 1 tastes the sauce, closes her eyes and whispers "Perfect." The camera pulls back slowly.',
    shots: [
      { from: 'Video 1 stands', cast: 'V1', lines: ['V1: Welcome back to my kitchen!'] },
      { from: 'Cut to', angle: 'overhead', cast: 'I1' },
      { from: 'Video 1 tastes', move: 'pull-out', cast: 'V1', lines: ['V1 whisper: Perfect.'] },
    ],
  },
  {
    ...en,
    name: 'panels with seconds',
    prompt:
      'Panel 1 (0s-4s) - Establishing shot, high angle: a harbor at night. Panel 2 (4s-7s) - Medium close-up: Image 1 lights a cigarette and mutters "He\'s late." Panel 3 (7s-10s) - Over-the-shoulder shot: Image 2 steps out of the fog. "Sorry," he says, "traffic."',
    shots: [
      { from: 'Panel 1', at: [0, 4], size: 'extreme-wide', angle: 'high', cast: '' },
      { from: 'Panel 2', at: [4, 7], size: 'medium-close', cast: 'I1', lines: ["I1: He's late."] },
      {
        from: 'Panel 3',
        at: [7, 10],
        angle: 'over-the-shoulder',
        cast: 'I2',
        lines: ['I2: Sorry', 'I2: traffic.'],
      },
    ],
  },
  {
    ...en,
    name: 'two friends on a train',
    prompt:
      'Two friends, Image 1 and Image 2, share headphones on a night train. Image 1 hums along. "I love this part," says Image 2, leaning on her shoulder. The train enters a tunnel and the screen goes dark. When the light returns, they are both asleep.',
    shots: [
      { from: 'Two friends', cast: 'I1 I2' },
      { from: 'Image 1 hums', cast: 'I1' },
      { from: '"I love', cast: 'I2 I1', lines: ['I2: I love this part'] },
      { from: 'The train', cast: '' },
      { from: 'When the', cast: 'I1 I2' },
    ],
  },
  {
    ...en,
    name: 'watch commercial',
    images: 1,
    prompt:
      'Extreme close-up of the dial of Image 1, second hand ticking. Rack focus to a mountain climber in the background. The camera tracks left along a steel bracelet. Male voice-over: "Time does not wait." Tilt down to the logo.',
    shots: [
      {
        from: 'Extreme',
        size: 'extreme-close-up',
        move: 'track-left',
        cast: 'I1',
        lines: ['- off: Time does not wait.'],
      },
      { from: 'Tilt down', move: 'tilt-down', cast: '' },
    ],
  },
  {
    ...en,
    name: 'dance class',
    images: 0,
    videos: 2,
    prompt:
      'Shot 1: Full shot of Video 1 practising in front of a mirror. Shot 2: Video 2 enters from the left, clapping, and says: “Again, from the top!” Shot 3: Arc shot around both of them as they spin.',
    shots: [
      { from: 'Shot 1', size: 'full', cast: 'V1' },
      { from: 'Shot 2', cast: 'V2', lines: ['V2: Again, from the top!'] },
      { from: 'Shot 3', move: 'orbit', cast: 'V1 V2' },
    ],
  },
  {
    ...zh,
    name: '霸总短剧',
    prompt:
      '图1是霸道总裁，图2是刚入职的秘书。电梯门打开，总裁大步走出，秘书抱着文件跟在后面。秘书小声问：“陆总，下午的会……”总裁头也不回：“取消。”特写，秘书愣在原地。',
    shots: [
      { from: '电梯门', cast: 'I1 I2' },
      { from: '秘书小声', cast: 'I2', lines: ['I2 whisper: 陆总，下午的会……'] },
      { from: '总裁头', cast: 'I1', lines: ['I1: 取消。'] },
      { from: '特写', size: 'close-up', cast: 'I2' },
    ],
  },
  {
    ...zh,
    name: '月饼广告',
    prompt:
      '分镜一（0-3s）：俯拍，图1摆在木桌上，月光洒落。分镜二（3-6s）：中近景，图2掰开月饼，热气腾腾。分镜三（6-10s）：全景，一家人围坐，图2举杯说：“中秋快乐！”，镜头缓慢拉远。',
    shots: [
      { from: '分镜一', at: [0, 3], angle: 'overhead', cast: 'I1' },
      { from: '分镜二', at: [3, 6], size: 'medium-close', cast: 'I2' },
      {
        from: '分镜三',
        at: [6, 10],
        size: 'wide',
        move: 'pull-out',
        cast: 'I2',
        lines: ['I2: 中秋快乐！'],
      },
    ],
  },
  {
    ...zh,
    name: '武侠对峙',
    prompt:
      '竹林，大雨。图1与图2相对而立。图1缓缓拔刀。“三年了。”图2冷冷地说。图1怒吼一声：“还我师父命来！”两人同时冲向对方。慢镜头，雨滴被刀锋劈开。',
    shots: [
      { from: '竹林', cast: 'I1 I2' },
      { from: '图1缓缓', cast: 'I1' },
      { from: '“三年', cast: 'I2', lines: ['I2: 三年了。'] },
      { from: '图1怒吼', cast: 'I1', lines: ['I1 shout: 还我师父命来！'] },
      { from: '两人同时', cast: 'I1 I2' },
      { from: '慢镜头', cast: '' },
    ],
  },
  {
    ...zh,
    name: '萌宠日常',
    images: 1,
    videos: 1,
    prompt:
      '视频1里的小猫趴在窗台上打盹，阳光暖暖的。图1的女孩轻手轻脚走近，低声说：“别醒哦。”小猫突然睁眼，跳到她怀里。镜头推近，猫咪的大眼睛占满画面。',
    shots: [
      { from: '视频1里', cast: 'V1' },
      { from: '图1的', cast: 'I1', lines: ['I1 whisper: 别醒哦。'] },
      { from: '小猫突然', move: 'push-in', cast: 'V1 I1' },
    ],
  },
  {
    ...zh,
    name: '科幻舱门',
    prompt:
      '镜头一：大远景，飞船掠过木星。镜头二：手持镜头，图1在失重的走廊里漂浮前进。镜头三：图1对着通讯器喊道：“有人吗？”图2的声音：“别过来！”镜头四：舱门爆开，白光吞没一切。',
    shots: [
      { from: '镜头一', size: 'extreme-wide', cast: '' },
      { from: '镜头二', move: 'handheld', cast: 'I1' },
      { from: '镜头三', cast: 'I1', lines: ['I1 shout: 有人吗？', 'I2 off: 别过来！'] },
      { from: '镜头四', cast: '' },
    ],
  },
  {
    ...zh,
    name: '毕业歌',
    prompt:
      '黄昏的操场，图1坐在台阶上弹吉他，轻轻哼唱：“再见啦，我的朋友。”图2从跑道那头跑来，坐到他身边。她问他：“你真的要走吗？”他点点头，没有回答。镜头慢慢上升，两人的背影越来越小。',
    shots: [
      { from: '黄昏的', cast: 'I1', lines: ['I1 sing: 再见啦，我的朋友。'] },
      { from: '图2从', cast: 'I2 I1', lines: ['I2: 你真的要走吗？'] },
      { from: '他点', cast: 'I1' },
      { from: '镜头慢慢', move: 'crane-up', cast: 'I1 I2' },
    ],
  },
];
