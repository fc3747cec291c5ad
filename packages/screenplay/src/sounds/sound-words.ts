import type { Ambience, Instrument, SoundEffect } from '../screenplay.ts';

/** What music is called, whatever plays it (`createLexicon`). */
export const musicWords =
  'music|acoustic guitar|solo piano|string quartet|弹琴|抚琴|拉琴|弹钢琴|弹吉他|弹古筝|拉小提琴|拉二胡|打鼓|奏乐|song~|ballad~|melody|melodies|tune~|soundtrack|film score|lullaby|rap|jazz|symphony|waltz|tango|techno|hip hop beat|drum beat|background music|theme song|音乐|歌曲|歌声|乐曲|旋律|配乐|背景乐|bgm|曲子|琴声|乐声|笛声|鼓声|情歌|民谣|说唱|摇篮曲|歌谣|儿歌|钢琴曲|钢琴声|吉他声|小提琴声|二胡声|古筝声|琵琶声|箫声|弦乐|管弦乐|手风琴声|口琴声';

export const notMusic =
  'music video|music shop|music store|music stand|sheet music|song book|songbook|song dynasty|rap pose|rapper|音乐短片|音乐节|音乐家|音乐会|歌曲名';

/** What instruments are called; they count where something is played on them. */
export const instrumentWords: Readonly<Record<Instrument, string>> = {
  accordion: 'accordion|harmonica|手风琴|手风琴声|口琴|口琴声',
  bell: 'music box|glockenspiel|chimes|八音盒|编钟',
  brass: 'brass|trumpet~|trombone|saxophone|sax|horns|小号|萨克斯|铜管',
  cello: 'cello|double bass|大提琴',
  drums:
    'drum|drums|percussion|drumbeat~|drumming|drum beat|hip hop beat|鼓声|打鼓|战鼓|架子鼓|打击乐|鼓点|大鼓',
  erhu: 'erhu|拉二胡|二胡|二胡声',
  flute: 'flute~|bamboo flute|笛声|笛子|竹笛|长笛|箫声|洞箫',
  guitar: 'guitar~|弹吉他|acoustic guitar|ukulele|banjo|吉他|吉他声|尤克里里',
  guzheng: 'guzheng|弹古筝|guqin|zither|pipa|古筝|古筝声|古琴|琵琶|琵琶声',
  harp: 'harp|lyre|竖琴',
  orchestra: 'orchestra|orchestral|symphonic|symphony|strings|管弦乐|交响乐|交响|弦乐',
  piano: 'piano|solo piano|弹钢琴|grand piano|钢琴|钢琴曲|钢琴声',
  synth: 'synth|synthesizer|synthwave|electronic|techno|电子乐|合成器|电音',
  violin: 'violin~|拉小提琴|fiddle|小提琴|小提琴声',
};

/** What is heard all around. Named, or audible for certain. */
export const ambienceWords: Readonly<Record<Ambience, string>> = {
  birds:
    'birdsong|birds chirp|birds chirping|birds sing|birds singing|chirping birds|chirping|seagull cries|seagulls cry|鸟鸣|鸟叫|鸟语|鸟鸣声|鸟叫声',
  cafe: 'coffee shop noise|cafe chatter|clinking cups|clinking glasses|espresso machine|杯盘声|碰杯',
  crowd:
    'crowd|crowds|crowded|chatter|chattering|hubbub|cheering audience|crowd cheers|bustling|人群|人声鼎沸|人声|喧闹|嘈杂|喧嚣|欢呼声|叫卖声|热闹',
  fire: 'crackling fire|fire crackles|fire crackling|campfire|bonfire|crackling fireplace|篝火|炉火|火堆|柴火|噼啪',
  forest:
    'forest sounds|sounds of the forest|rustling leaves|leaves rustle|leaves rustling|沙沙|沙沙声|树叶声',
  insects: 'crickets|cicadas|buzzing insects|insects buzz|虫鸣|蝉鸣|蛙鸣|知了|蟋蟀|蝉声',
  machine:
    'humming machine~|machine hum|machines hum|mechanical hum|hum of machines|machinery|机器声|嗡嗡|机器轰鸣|嗡嗡声|机械声',
  room: 'room tone|clock ticking|clock ticks|ticking clock|ticking|滴答|滴答声|钟表声',
  stream:
    'brook|babbling|waterfall~|running water|flowing water|stream|creek|流水|溪水|小溪|溪流|瀑布|潺潺|流水声|泉水',
  street:
    'traffic|traffic noise|street noise|city noise|car horns|honking|车流|车声|鸣笛|喇叭声|车水马龙|市井声',
  train:
    'train whistle|train rumbles|train passes|train enters|train arrives|train departs|night train|train rattles|火车声|汽笛|列车驶|火车驶|汽笛声|火车鸣笛',
  waves:
    'the waves|waves are|waves can be heard|ocean waves|sea waves|crashing waves|waves crash|waves crashing|waves roll|waves lap|waves lapping|sound of waves|sound of the sea|surf|海浪|波浪|浪花|涛声|潮水|海浪声|浪声',
  rain: 'rain|rains|raining|rainy|rainfall|rainstorm|drizzle|downpour|storm|thunderstorm|雨|雨夜|大雨|暴雨|细雨|小雨|下雨|雨中|雨声|雨滴|雨点|暴风雨|雨滴声',
  thunder:
    'thunder|thunderclap|thunderstorm|thunder rumbles|lightning|雷声|打雷|雷鸣|惊雷|雷雨|雷电|闪电',
  wind: 'wind|winds|windy|gust~|breeze|howling wind|blizzard|snowstorm|storm|gentle breeze|风声|狂风|寒风|大风|微风|海风|晚风|风吹|风吹走|风吹动|风吹起|风起|北风|冷风|春风|秋风|山风|风雪|暴风雪|暴风雨',
};

export const notAmbience =
  'window|wind up|winds up|wind chime~|second wind|crowd of thoughts|live stream|streaming|streams down|stream of|tears stream|raindrops on roses|lightning fast|雨衣|雨伞|雨靴|雨林|谷雨|风格|风景|风衣|国风|风扇|风铃|雨后|小雨姐';

/** What is heard once. */
export const effectWords: Readonly<Record<SoundEffect, string>> = {
  applause: 'applause|applaud!|clapping|claps|掌声|鼓掌|喝彩',
  bell: 'bell|bells|bell rings|doorbell|chime|wind chime~|钟声|铃铛|风铃|铃声|钟响|铃响',
  door: 'door slams|slams the door|door creaks|creaking door|door opens|door bursts open|door closes|opens the door|closes the door|pushes the door open|push open a heavy door|pushes open the door|pushing the door open|door open|关门声|开门声|摔门|推门|推门而入|推开门|关上门|门砰|吱呀|门打开|门开|拉开门|关门|舱门打开|电梯门打开',
  engine:
    'engine~|engine roars|engine roar|engines roar|revving|引擎|引擎声|发动机|马达|轰鸣|马达声',
  explosion: 'explosion~|explosive blast|blast|blows up|爆炸|爆炸声|爆开|轰然|炮声',
  footsteps: 'footstep~|sound of footsteps|脚步声|脚步',
  knock: 'knock|knocks|knocking|knocked|敲门|叩门|敲门声|敲响',
  laughter:
    'laughter|laughs out loud|laughing out loud|bursts out laughing|burst into laughter|笑声|大笑|哈哈大笑|欢声笑语',
  phone:
    'phone rings|phone ringing|ringing phone|phone buzzes|phone vibrates|ringtone|手机响|电话响|电话铃声|手机铃声|手机震动|来电铃声',
  splash: 'splash|puddle~|water explodes|splashes|splashing|水花|溅起|扑通|水花四溅',
};

export const notEffects =
  'bell tower|bell pepper|bell bottoms|search engine|splash screen|knock out|knocked out|敲响警钟';

/** Nothing is heard. */
export const silenceWords =
  'silence|in silence|complete silence|dead silence|no sound|no sounds|soundless|without sound|dead quiet|无声|寂静|寂静无声|鸦雀无声|死寂|万籁俱寂|静音|悄无声息|静默';
