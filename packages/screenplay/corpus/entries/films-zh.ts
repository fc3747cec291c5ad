import type { CorpusEntry } from '../entry.ts';

const zh = { language: 'zh', durationSeconds: 10, images: 2, videos: 0 } as const;

/** Chinese advertisements, action, music, prose. */
export const filmsZh: readonly CorpusEntry[] = [
  {
    ...zh,
    name: '香水广告',
    prompt:
      '香水广告，黑金色调。微距：图1瓶身上水珠滑落。镜头缓慢环绕图1一周。图2身着黑色礼服，拿起图1，低语：“夜，属于你。”最后定格：图1立于黑色大理石上。',
    shots: [
      { from: '微距', size: 'extreme-close-up', move: 'orbit', cast: 'I1' },
      { from: '图2身着', cast: 'I2 I1', lines: ['I2 whisper: 夜，属于你。'] },
      { from: '最后定格', cast: 'I1' },
    ],
  },
  {
    ...zh,
    name: '手机广告',
    prompt:
      '图1悬浮在纯白空间中，镜头从左向右平移，随后推近到摄像头模组的特写。画面切换，图2手持图1自拍，笑着说：“就这一下。”黑场，出现文字“光影，随心”。',
    shots: [
      { from: '图1悬浮', move: 'track-right', cast: 'I1' },
      { from: '随后推近', size: 'close-up', move: 'push-in', cast: 'I1' },
      { from: '画面切换', cast: 'I2 I1', lines: ['I2: 就这一下。'] },
      { from: '黑场', cast: '' },
    ],
  },
  {
    ...zh,
    name: '火锅探店',
    images: 0,
    videos: 1,
    prompt:
      '视频1走进火锅店，对着镜头说：“家人们，今天带你们吃老火锅！”特写：牛油锅底翻滚。视频1夹起毛肚，七上八下。他大喊：“太香了！”',
    shots: [
      { from: '视频1走进', cast: 'V1', lines: ['V1: 家人们，今天带你们吃老火锅！'] },
      { from: '特写', size: 'close-up', cast: '' },
      { from: '视频1夹起', cast: 'V1', lines: ['V1 shout: 太香了！'] },
    ],
  },
  {
    ...zh,
    name: '护肤品',
    durationSeconds: 6,
    prompt:
      '女主（图1）站在浴室镜子前，晨光洒进来。她挤出图2，轻轻涂在脸上。镜头推近她的脸颊，皮肤水润透亮。她微笑着说：“好皮肤，会说话。”',
    shots: [{ from: '女主', move: 'push-in', cast: 'I1 I2', lines: ['I1: 好皮肤，会说话。'] }],
  },
  {
    ...zh,
    name: '摩托追逐',
    prompt:
      '图1骑着摩托冲出隧道，身后爆炸的火光吞没画面。手持镜头跟着他穿过车流。切到图2的驾驶舱，他按下按钮：“导弹锁定。”低角度仰拍，图1腾空而起。镜头急速拉远，城市一片火海。',
    shots: [
      { from: '图1骑着', cast: 'I1' },
      { from: '手持镜头', move: 'handheld', cast: 'I1' },
      { from: '切到图2', cast: 'I2', lines: ['I2: 导弹锁定。'] },
      { from: '低角度', angle: 'low', move: 'pull-out', cast: 'I1' },
    ],
  },
  {
    ...zh,
    name: '水墨',
    prompt: '水墨风格动画。图1化作一滴墨落入水中。墨迹散开，变成图2。图2展翅飞起，镜头随之上升。',
    shots: [
      { from: '图1化作', cast: 'I1' },
      { from: '墨迹散开', move: 'crane-up', cast: 'I2' },
    ],
  },
  {
    ...zh,
    name: '音乐短片',
    images: 1,
    videos: 1,
    prompt:
      'MV，复古胶片感。视频1在霓虹街头边走边唱：“我还在等你。”镜头跟随他的背影。副歌时，切到天台，图1仰头张开双臂。叠化到海边日出，两人背靠背坐着。',
    shots: [
      { from: '视频1在', move: 'follow', cast: 'V1', lines: ['V1 sing: 我还在等你。'] },
      { from: '副歌时', cast: 'I1' },
      { from: '叠化到', cast: 'V1 I1' },
    ],
  },
  {
    ...zh,
    name: '斗舞',
    images: 0,
    videos: 2,
    prompt:
      '视频1和视频2在空旷的仓库里斗舞。视频1一个后空翻落地，得意地扬眉。视频2不服气，原地托马斯旋转。全景，他们握手大笑。',
    shots: [
      { from: '视频1和', cast: 'V1 V2' },
      { from: '视频1一个', cast: 'V1' },
      { from: '视频2不', cast: 'V2' },
      { from: '全景', size: 'wide', cast: 'V1 V2' },
    ],
  },
  {
    ...zh,
    name: '第一人称',
    images: 1,
    prompt:
      '第一人称视角：双手推开沉重的木门。图1坐在王座上，缓缓抬头：“你终于来了。”镜头缓缓推近他的眼睛，大特写。',
    shots: [
      { from: '第一人称', angle: 'point-of-view', cast: '' },
      { from: '图1坐在', cast: 'I1', lines: ['I1: 你终于来了。'] },
      { from: '镜头缓缓', size: 'extreme-close-up', move: 'push-in', cast: 'I1' },
    ],
  },
  {
    ...zh,
    name: '一镜到底',
    prompt:
      '一镜到底。镜头跟随图1穿过热闹的后台，经过化妆间，图2向她点头：“该你了。”她推开幕布，走上灯光刺眼的舞台，张口唱：“啊，今夜。”',
    shots: [
      {
        from: '一镜到底',
        move: 'follow',
        cast: 'I1 I2',
        lines: ['I2: 该你了。', 'I1 sing: 啊，今夜。'],
      },
    ],
  },
  {
    ...zh,
    name: '第几张图',
    images: 2,
    videos: 1,
    prompt:
      '第一张图中的女孩在第二张图的海边奔跑，视频1中的小狗追着她。女孩回头喊：“快来呀！”小狗叫了一声。',
    shots: [
      { from: '第一张', cast: 'I1 I2 V1' },
      { from: '女孩回头', cast: 'I1', lines: ['I1 shout: 快来呀！'] },
      { from: '小狗叫', cast: 'V1' },
    ],
  },
  {
    ...zh,
    name: '墙上的字',
    images: 1,
    prompt: '图1站在写着“拆”字的老墙前，沉默。手机屏幕显示“母亲来电”。她接起电话：“喂，妈。”',
    shots: [
      { from: '图1站在', cast: 'I1' },
      { from: '手机屏幕', cast: '' },
      { from: '她接起', cast: 'I1', lines: ['I1: 喂，妈。'] },
    ],
  },
  {
    ...zh,
    name: '一天',
    images: 1,
    prompt: '白天，图1在田里劳作。黄昏，图1收工回家。深夜，图1在灯下写信，镜头从窗外缓缓拉远。',
    shots: [
      { from: '白天', cast: 'I1' },
      { from: '黄昏', cast: 'I1' },
      { from: '深夜', move: 'pull-out', cast: 'I1' },
    ],
  },
  {
    ...zh,
    name: '正反打',
    prompt:
      '双人中景，图1和图2隔着桌子对坐。过肩镜头，图1说：“钱呢？”反打，图2把箱子推过来：“都在这儿。”俯拍，箱子里空空如也。',
    shots: [
      { from: '双人中景', size: 'medium', angle: 'two-shot', cast: 'I1 I2' },
      { from: '过肩', angle: 'over-the-shoulder', cast: 'I1', lines: ['I1: 钱呢？'] },
      { from: '反打', cast: 'I2', lines: ['I2: 都在这儿。'] },
      { from: '俯拍', angle: 'overhead', cast: '' },
    ],
  },
];
