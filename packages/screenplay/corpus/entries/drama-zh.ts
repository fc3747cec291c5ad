import type { CorpusEntry } from '../entry.ts';

const zh = { language: 'zh', durationSeconds: 10, images: 2, videos: 0 } as const;

/** Chinese short drama: aliases, replies, pronouns, narrators, voices, lines without quotes. */
export const dramaZh: readonly CorpusEntry[] = [
  {
    ...zh,
    name: '别名',
    prompt:
      '图1是一个穿红裙的女孩，图2是她的爷爷。女孩跑进院子，喊道：“爷爷，我考上了！”爷爷放下茶杯，颤声说：“好，好啊。”女孩扑进爷爷怀里。',
    shots: [
      { from: '女孩跑进', cast: 'I1', lines: ['I1 shout: 爷爷，我考上了！'] },
      { from: '爷爷放下', cast: 'I2', lines: ['I2: 好，好啊。'] },
      { from: '女孩扑进', cast: 'I1 I2' },
    ],
  },
  {
    ...zh,
    name: '没有引号',
    prompt: '图1说：你怎么来了？图2说：我来接你回家。图1低下头，没有说话。',
    shots: [
      { from: '图1说', cast: 'I1', lines: ['I1: 你怎么来了？'] },
      { from: '图2说', cast: 'I2', lines: ['I2: 我来接你回家。'] },
      { from: '图1低下', cast: 'I1' },
    ],
  },
  {
    ...zh,
    name: '台本，没有引号',
    prompt: '图1：你听见了吗？\n图2：没有，你太紧张了。\n图1：嘘。',
    shots: [
      { from: '图1', cast: 'I1', lines: ['I1: 你听见了吗？'] },
      { from: '图2', cast: 'I2', lines: ['I2: 没有，你太紧张了。'] },
      { from: '图1', cast: 'I1', lines: ['I1: 嘘。'] },
    ],
  },
  {
    ...zh,
    name: '话在前，人在后',
    prompt: '“你去哪儿了？”图1头也不回地问。“加班。”图2在门口回答。“加班到三点？”“嗯。”他轻声说。',
    shots: [
      { from: '“你去', cast: 'I1', lines: ['I1: 你去哪儿了？'] },
      { from: '“加班。', cast: 'I2', lines: ['I2: 加班。'] },
      { from: '“加班到', cast: 'I1', lines: ['I1: 加班到三点？'] },
      { from: '“嗯', cast: 'I2', lines: ['I2 whisper: 嗯。'] },
    ],
  },
  {
    ...zh,
    name: '旁白与画外音',
    images: 1,
    prompt:
      '旁白：“那一年，山里下了很大的雪。”远景，雪山连绵。图1背着竹篓走在山路上。画外音：“她还不知道，有人在等她。”特写，图1抬起头。',
    shots: [
      { from: '旁白', size: 'wide', cast: '', lines: ['- off: 那一年，山里下了很大的雪。'] },
      { from: '图1背着', cast: 'I1', lines: ['- off: 她还不知道，有人在等她。'] },
      { from: '特写', size: 'close-up', cast: 'I1' },
    ],
  },
  {
    ...zh,
    name: '耳语',
    prompt:
      '图1凑到图2耳边，悄悄说：“别回头。”图2脸色一变，压低声音问：“几个人？”图1竖起三根手指。',
    shots: [
      { from: '图1凑到', cast: 'I1 I2', lines: ['I1 whisper: 别回头。'] },
      { from: '图2脸色', cast: 'I2', lines: ['I2 whisper: 几个人？'] },
      { from: '图1竖起', cast: 'I1' },
    ],
  },
  {
    ...zh,
    name: '唱与喊',
    prompt:
      '舞台上，图1抱着吉他唱道：“我要飞得更高。”台下的图2大喊：“安可！”镜头摇向右侧的观众席。',
    shots: [
      { from: '舞台上', cast: 'I1', lines: ['I1 sing: 我要飞得更高。'] },
      { from: '台下的', move: 'pan-right', cast: 'I2', lines: ['I2 shout: 安可！'] },
    ],
  },
  {
    ...zh,
    name: '他们',
    prompt: '图1和图2并肩坐在屋顶上看星星。他们同时指向天空。图1说：“流星！”他们许了个愿。',
    shots: [
      { from: '图1和', cast: 'I1 I2' },
      { from: '图1说', cast: 'I1', lines: ['I1: 流星！'] },
      { from: '他们许', cast: 'I1 I2' },
    ],
  },
  {
    ...zh,
    name: '内心独白与电话',
    durationSeconds: 6,
    prompt:
      '图1独自坐在地铁里。图1的内心独白：“再坚持一下。”图2的声音从手机里传来：“妈妈等你吃饭。”图1笑了。',
    shots: [
      { from: '图1独自', cast: 'I1', lines: ['I1 off: 再坚持一下。', 'I2 off: 妈妈等你吃饭。'] },
    ],
  },
  {
    ...zh,
    name: '没有参考图的人',
    images: 0,
    prompt:
      '雨夜，小巷。小明撑着伞跑过来，气喘吁吁地说：“对不起，我来晚了。”阿莲没有回头：“火车已经开了。”',
    shots: [
      { from: '雨夜', cast: '', lines: ['小明: 对不起，我来晚了。'] },
      { from: '阿莲没', cast: '', lines: ['阿莲: 火车已经开了。'] },
    ],
  },
  {
    ...zh,
    name: '古装，直角引号',
    prompt:
      '古装短剧，电影质感。图1（女侠）立于竹梢之上，俯视图2。图2拔剑，冷笑道：「今日你走不了。」女侠飘然落地：「那就试试。」两人剑锋相交，火花四溅。',
    shots: [
      { from: '图1（女侠）', cast: 'I1 I2' },
      { from: '图2拔剑', cast: 'I2', lines: ['I2: 今日你走不了。'] },
      { from: '女侠飘然', cast: 'I1', lines: ['I1: 那就试试。'] },
      { from: '两人剑锋', cast: 'I1 I2' },
    ],
  },
  {
    ...zh,
    name: '他和她',
    prompt: '图1问图2：“你爱我吗？”图2沉默。她又问了一遍：“你爱我吗？”他说：“爱过。”',
    shots: [
      { from: '图1问', cast: 'I1 I2', lines: ['I1: 你爱我吗？'] },
      { from: '图2沉默', cast: 'I2' },
      { from: '她又问', cast: 'I1', lines: ['I1: 你爱我吗？'] },
      { from: '他说', cast: 'I2', lines: ['I2: 爱过。'] },
    ],
  },
  {
    ...zh,
    name: '童话，名字',
    prompt:
      '图1是小红，图2是大灰狼。大灰狼敲门：“小兔子乖乖，把门儿开开。”小红捂住嘴，小声说：“不开不开。”',
    shots: [
      { from: '大灰狼敲门', cast: 'I2', lines: ['I2: 小兔子乖乖，把门儿开开。'] },
      { from: '小红捂', cast: 'I1', lines: ['I1 whisper: 不开不开。'] },
    ],
  },
  {
    ...zh,
    name: '中英混合',
    prompt: '图1用英语问：“Are you ready?”图2用中文回答：“随时可以。”随后两人击掌。',
    shots: [
      { from: '图1用', cast: 'I1', lines: ['I1: Are you ready?'] },
      { from: '图2用', cast: 'I2', lines: ['I2: 随时可以。'] },
      { from: '随后两人', cast: 'I1 I2' },
    ],
  },
];
