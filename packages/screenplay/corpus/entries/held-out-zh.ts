import type { CorpusEntry } from '../entry.ts';

const zh = { language: 'zh', durationSeconds: 12, images: 2, videos: 0 } as const;

/** As `heldOutEn`, in Chinese. */
export const heldOutZh: readonly CorpusEntry[] = [
  {
    ...zh,
    name: '渡口送别',
    prompt:
      '氛围：忧伤，静谧。清晨，薄雾笼罩的渡口，空镜头，远处传来钟声。图1撑着油纸伞站在画面左侧，望着江面。图2从右侧走来，把一封信递给图1，低声说：“多保重。”图1接过信，转身上船。镜头缓缓拉远，画面渐黑。',
    shots: [
      {
        from: '清晨',
        cast: '',
        staging: { setting: 'sea/dawn/fog', mood: 'melancholy', sounds: 'bell' },
      },
      {
        from: '图1撑',
        cast: 'I1',
        staging: {
          setting: 'sea/dawn/fog',
          mood: 'melancholy',
          blocking: ['I1 left stands holds looks'],
        },
      },
      {
        from: '图2从',
        cast: 'I2 I1',
        lines: ['I2 whisper: 多保重。'],
        staging: {
          setting: 'sea/dawn/fog',
          mood: 'melancholy',
          blocking: ['I2 enters:right walks'],
        },
      },
      {
        from: '图1接',
        cast: 'I1',
        move: 'pull-out',
        staging: {
          setting: 'sea/dawn/fog',
          mood: 'melancholy',
          speed: 'slow',
          isOut: true,
          blocking: ['I1 holds turns'],
        },
      },
    ],
  },
  {
    ...zh,
    name: '夜市小吃',
    images: 2,
    videos: 1,
    prompt:
      '镜头1（0-4秒）：航拍，灯火通明的夜市，人声鼎沸，镜头快速下降。镜头2（4-8秒）：中景，视频1坐在摊位前，端起图1，吹了吹热气，说：“就等这一口！”镜头3（8-12秒）：特写，图1冒着热气。图2从背景中跑来，大喊：“给我留点！”',
    shots: [
      {
        from: '镜头1',
        at: [0, 4],
        size: 'extreme-wide',
        move: 'crane-down',
        cast: '',
        staging: { setting: 'city/night/-', speed: 'fast', sounds: 'crowd' },
      },
      {
        from: '镜头2',
        at: [4, 8],
        size: 'medium',
        cast: 'V1 I1',
        lines: ['V1: 就等这一口！'],
        staging: { setting: 'city/night/-', blocking: ['V1 sits holds>I1'] },
      },
      {
        from: '镜头3',
        at: [8, 12],
        size: 'close-up',
        cast: 'I1 I2',
        lines: ['I2 shout: 给我留点！'],
        staging: { setting: 'city/night/-', blocking: ['I2 background enters:depth runs'] },
      },
    ],
  },
  {
    ...zh,
    name: '琴房',
    images: 3,
    prompt:
      '安静的琴房，午后阳光。图1坐在图2前弹奏钢琴，悠扬的旋律响起。镜头环绕她。切到门口，图3靠在门框上听着，眼眶湿润。图1停下，回头看向图3：“你什么时候来的？”图3笑而不语，走到她身边坐下。',
    shots: [
      {
        from: '图1坐',
        move: 'orbit',
        cast: 'I1 I2',
        staging: {
          setting: 'room/day/-',
          mood: 'calm',
          sounds: 'music:piano',
          blocking: ['I1 sits plays'],
        },
      },
      {
        from: '切到',
        cast: 'I3',
        staging: { setting: 'room/day/-', mood: 'calm', blocking: ['I3 stands'] },
      },
      {
        from: '图1停',
        cast: 'I1 I3',
        lines: ['I1: 你什么时候来的？'],
        staging: { setting: 'room/day/-', mood: 'calm', blocking: ['I1 turns looks>I3'] },
      },
      {
        from: '图3笑',
        cast: 'I3 I1',
        staging: { setting: 'room/day/-', mood: 'calm', blocking: ['I3 walks>I1 sits'] },
      },
    ],
  },
  {
    ...zh,
    name: '雪地追踪',
    prompt:
      '1. 大远景：茫茫雪原，狂风呼啸，一行脚印伸向远方。2. 全景，跟拍：图1裹着大衣艰难前行。3. 近景：图1蹲下，拾起图2，皱眉。4. 第一人称视角：风雪中出现一座木屋的灯光。5. 图1推门而入，镜头迅速推近。',
    shots: [
      {
        from: '1. 大',
        size: 'extreme-wide',
        cast: '',
        staging: { setting: 'snow/-/-', sounds: 'wind' },
      },
      {
        from: '2. 全',
        size: 'wide',
        move: 'follow',
        cast: 'I1',
        staging: { setting: 'snow/-/-', blocking: ['I1 walks'] },
      },
      {
        from: '3. 近',
        size: 'medium-close',
        cast: 'I1 I2',
        staging: { setting: 'snow/-/-', blocking: ['I1 kneels holds>I2'] },
      },
      {
        from: '4. 第',
        angle: 'point-of-view',
        cast: '',
        staging: { setting: 'snow/-/snow', sounds: 'wind' },
      },
      {
        from: '5. 图1',
        move: 'push-in',
        cast: 'I1',
        staging: {
          setting: 'snow/-/snow',
          speed: 'fast',
          sounds: 'door',
          blocking: ['I1 enters:unsaid'],
        },
      },
    ],
  },
  {
    ...zh,
    name: '机甲广告',
    prompt:
      '风格：赛博朋克，高对比，霓虹。图1（机甲少女）站在天台边缘，背对镜头，雨点落下。镜头从下往上升起，掠过她的背影。图2驾驶飞行摩托从左侧飞入画面，引擎轰鸣。图1纵身一跃，跳上摩托：“走！”匹配剪辑，两人冲出云层，迎来日出。',
    shots: [
      {
        from: '图1（机',
        move: 'crane-up',
        cast: 'I1',
        staging: {
          setting: 'city/night/rain',
          sounds: 'rain',
          blocking: ['I1 stands'],
        },
      },
      {
        from: '图2驾',
        cast: 'I2',
        staging: {
          setting: 'city/night/rain',
          sounds: 'engine rain',
          blocking: ['I2 enters:left'],
        },
      },
      {
        from: '图1纵',
        cast: 'I1',
        lines: ['I1: 走！'],
        staging: { setting: 'city/night/rain', sounds: 'rain', blocking: ['I1 jumps'] },
      },
      {
        from: '匹配',
        cast: 'I1 I2',
        staging: {
          setting: 'sky/dawn/-',
          transition: 'match-cut',
          blocking: ['I1 runs', 'I2 runs'],
        },
      },
    ],
  },
];
