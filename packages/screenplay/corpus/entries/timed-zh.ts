import { demoPrompts } from '../../src/demo-prompts.ts';
import type { CorpusEntry, ExpectedShot } from '../entry.ts';

const zh = { language: 'zh', durationSeconds: 10, images: 2, videos: 0 } as const;

/** Chinese prompts with times, labels, lists, tables and sections. */
export const timedZh: readonly CorpusEntry[] = [
  {
    ...zh,
    videos: 1,
    name: '集市，方括号',
    prompt: demoPrompts.chinese.prompt,
    shots: market('第'),
  },
  {
    ...zh,
    videos: 1,
    name: '集市，圆括号',
    prompt: demoPrompts.chineseRound.prompt,
    shots: market('镜头'),
  },
  {
    ...zh,
    name: '球鞋广告，秒数开头',
    prompt:
      '0-2秒：低角度，图1踩进水坑，水花四溅，慢动作。2-5秒：跟拍图2在天台奔跑。5-8秒：特写，图1的鞋带。8-10秒：图2停下，看向镜头，说：“跑自己的路。”',
    shots: [
      { from: '0-2秒', at: [0, 2], angle: 'low', cast: 'I1' },
      { from: '2-5秒', at: [2, 5], move: 'follow', cast: 'I2' },
      { from: '5-8秒', at: [5, 8], size: 'close-up', cast: 'I1' },
      { from: '8-10秒', at: [8, 10], cast: 'I2', lines: ['I2: 跑自己的路。'] },
    ],
  },
  {
    ...zh,
    name: '梯田，时间码',
    durationSeconds: 12,
    images: 1,
    prompt:
      '[00:00-00:04] 航拍，清晨的梯田。[00:04-00:08] 中景，图1弯腰插秧，抬头擦汗。[00:08-00:12] 近景，图1笑着说：“今年收成好！”',
    shots: [
      { from: '[00:00', at: [0, 4], size: 'extreme-wide', cast: '' },
      { from: '[00:04', at: [4, 8], size: 'medium', cast: 'I1' },
      {
        from: '[00:08',
        at: [8, 12],
        size: 'medium-close',
        cast: 'I1',
        lines: ['I1: 今年收成好！'],
      },
    ],
  },
  {
    ...zh,
    name: '站台，时长',
    prompt:
      '第一幕（3秒）：全景，雪夜的站台，图1提着箱子。第二幕（3秒）：特写，图1的车票被风吹走。第三幕（4秒）：图2追上来，喊：“等一等！”',
    shots: [
      { from: '第一幕', at: [0, 3], size: 'wide', cast: 'I1' },
      { from: '第二幕', at: [3, 6], size: 'close-up', cast: 'I1' },
      { from: '第三幕', at: [6, 10], cast: 'I2', lines: ['I2 shout: 等一等！'] },
    ],
  },
  {
    ...zh,
    name: '车队，逗号分隔的镜头号',
    images: 1,
    prompt:
      '镜头1，远景，俯拍，沙漠中的车队。镜头2，中景，图1坐在驾驶座上，摇下车窗。镜头3，大特写，图1的眼睛。',
    shots: [
      { from: '镜头1', size: 'wide', angle: 'overhead', cast: '' },
      { from: '镜头2', size: 'medium', cast: 'I1' },
      { from: '镜头3', size: 'extreme-close-up', cast: 'I1' },
    ],
  },
  {
    ...zh,
    name: '分镜表',
    images: 1,
    prompt:
      '镜号1｜景别：全景｜运镜：缓慢推近｜画面：图1站在古城门前\n镜号2｜景别：特写｜运镜：固定｜画面：图1握紧剑柄｜台词：图1：“开门。”',
    shots: [
      { from: '镜号1', size: 'wide', move: 'push-in', cast: 'I1' },
      { from: '镜号2', size: 'close-up', move: 'static', cast: 'I1', lines: ['I1: 开门。'] },
    ],
  },
  {
    ...zh,
    name: '场次与内外景',
    prompt:
      '【第1场】办公室 日 内\n图1把文件摔在桌上：“谁改的？”\n图2低头不语。\n【第2场】走廊 日 内\n图2掏出手机，对着电话说：“计划成功了。”',
    shots: [
      { from: '【第1场', cast: 'I1', lines: ['I1: 谁改的？'] },
      { from: '图2低头', cast: 'I2' },
      { from: '【第2场', cast: 'I2', lines: ['I2: 计划成功了。'] },
    ],
  },
  {
    ...zh,
    name: '完整分镜，风格氛围角色场景',
    durationSeconds: 12,
    images: 3,
    prompt:
      '风格：国风水彩，柔和光线。\n氛围：温馨、怀旧。\n角色：奶奶（图1）：圆框眼镜，蓝布围裙；小满（图2）：七岁，扎两个小辫。\n场景：江南老宅的厨房（图3），夏日清晨。\n分镜：\n1. 全景，平视：奶奶在案板前揉面，小满趴在凳子上看。\n2. 特写：小满偷偷用手指蘸面粉。镜头缓慢推近。\n3. 中景：奶奶说：“小花猫，洗手去。”小满吐舌头：“知道啦，奶奶！”\n4. 远景：炊烟从屋顶升起。\n音乐：轻柔的笛声。',
    shots: [
      { from: '1. 全景', size: 'wide', angle: 'eye-level', cast: 'I1 I2 I3' },
      { from: '2. 特写', size: 'close-up', move: 'push-in', cast: 'I2 I3' },
      {
        from: '3. 中景',
        size: 'medium',
        cast: 'I1 I2 I3',
        lines: ['I1: 小花猫，洗手去。', 'I2: 知道啦，奶奶！'],
      },
      { from: '4. 远景', size: 'wide', cast: '' },
    ],
  },
  {
    ...zh,
    name: '参考图分镜，六格',
    images: 1,
    prompt:
      '参考图，3D卡通冒险电影风格，Q版角色，保持角色和场景一致，不要添加文字。氛围：冒险、轻松、神秘。角色：男孩探险家：圆帽、背包。小伙伴：会飞的小机器人。场景：奇幻森林。分镜：1.全景：高大的树木，光束交错。2.中景：男孩拨开藤蔓。3.中景：小机器人飞在他身旁，用蓝光扫描。4.特写：一张旧藏宝图在男孩手中展开。5.特写：他兴奋地喊道：“就是这里！”6.全景：两人站在宝箱前对视。',
    shots: [
      { from: '1.全景', size: 'wide', cast: '' },
      { from: '2.中景', size: 'medium', cast: 'I1' },
      { from: '3.中景', size: 'medium', cast: 'I1' },
      { from: '4.特写', size: 'close-up', cast: '' },
      { from: '5.特写', size: 'close-up', cast: 'I1', lines: ['男孩探险家 shout: 就是这里！'] },
      { from: '6.全景', size: 'wide', cast: 'I1' },
    ],
  },
  {
    ...zh,
    name: '公式化提示词',
    durationSeconds: 5,
    prompt:
      '主体：图1；场景：图2；动作：图1坐在窗边弹琴，忽然停下，望向窗外；镜头：中景，缓慢推近；氛围：忧伤',
    shots: [{ from: '主体', size: 'medium', move: 'push-in', cast: 'I1 I2' }],
  },
  {
    ...zh,
    name: '茶山，短横列表',
    prompt: '- 全景：云雾茶山\n- 中景：图1采茶\n- 特写：指尖掐下嫩芽\n- 俯拍：茶叶在图2中翻滚',
    shots: [
      { from: '- 全景', size: 'wide', cast: '' },
      { from: '- 中景', size: 'medium', cast: 'I1' },
      { from: '- 特写', size: 'close-up', cast: 'I1' },
      { from: '- 俯拍', angle: 'overhead', cast: 'I2' },
    ],
  },
];

function market(label: string): ExpectedShot[] {
  return [
    { from: label, at: [0, 3], size: 'wide', cast: 'I1', lines: ['I1: 欢迎光临！'] },
    { from: label, at: [3, 7], size: 'medium', cast: 'V1', lines: ['V1: 这是城里最好的水果。'] },
    { from: label, at: [7, 10], size: 'close-up', cast: 'I2', lines: ['I2 whisper: 别忘了我。'] },
  ];
}
