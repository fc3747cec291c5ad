import type { Look, Mood } from '../screenplay.ts';

/** What moods are called (`createLexicon`). */
export const moodWords: Readonly<Record<Mood, string>> = {
  calm: 'calm|quiet|peaceful|serene|tranquil|healing|relaxed|relaxing|soothing|meditative|宁静|安静|平静|治愈|静谧|祥和|恬静|舒缓|惬意|悠闲|安宁',
  cheerful:
    'cheerful|lighthearted|light hearted|joyful|joyous|happy|upbeat|festive|uplifting|欢快|轻松|喜悦|欢乐|快乐|热闹|喜庆|活泼|明朗|愉快',
  eerie:
    'eerie|creepy|spooky|haunting|haunted|ominous|sinister|horror|unsettling|诡异|阴森|恐怖|惊悚|诡谲|毛骨悚然|不祥',
  epic: 'epic|majestic|heroic|awe inspiring|monumental|triumphant|high energy|energetic|史诗|壮阔|宏大|恢弘|磅礴|热血|豪迈|震撼|壮丽|激昂',
  melancholy:
    'melancholy|melancholic|sad|lonely|wistful|somber|sombre|nostalgic|nostalgia|bittersweet|sorrowful|mournful|忧伤|悲伤|忧郁|孤独|伤感|寂寥|惆怅|怀旧|落寞|哀伤|凄凉|悲凉',
  mysterious:
    'mysterious|mystical|enigmatic|mystery|dreamlike|dreamy|surreal|神秘|梦幻|迷离|诡秘|空灵',
  playful:
    'playful|whimsical|quirky|funny|humorous|comical|mischievous|俏皮|诙谐|幽默|搞笑|童趣|调皮|滑稽',
  romantic: 'romantic|romance|浪漫|暧昧|甜蜜',
  tender:
    'tender|gentle|heartwarming|warm atmosphere|touching|intimate|温馨|温柔|温情|温暖|感人|柔情',
  tense:
    'tense|suspenseful|suspense|tension|urgent|gritty|thrilling|intense|dramatic|desperate|紧张|紧迫|悬疑|惊险|压抑|凝重|肃杀|剑拔弩张|危机|压迫感',
};

/** Words with a mood in them that say how somebody is, or something else. */
export const notMoods =
  'dramatic lighting|dramatic light|gentle smile|gentle breeze|gentle light|gentle silhouette|happy birthday|happy new year|happy meal|quiet room tone|calm down|epic close up|dramatically|romance novel|温暖的光|暖暖的';

/** What light, colour and texture are called. */
export const lookWords: Readonly<Record<Look, string>> = {
  'black-and-white': 'black and white|black & white|monochrome|monochromatic|film noir|黑白',
  cool: 'cool tone~|cool toned|cool color~|cool colour~|cool light|cool lighting|cold tone~|cold light|cold blue|cool blue|icy blue|teal|blue hour|bluish|冷色|冷调|冷光|冷白|冷色调|青色调|冷蓝|蓝调',
  grainy:
    'grain|grainy|film grain|vhs|16mm|8mm|super 8|35mm|vintage film|film look|analog film|胶片|颗粒|胶片感',
  'high-contrast':
    'high contrast|strong contrast|chiaroscuro|hard light|dramatic lighting|dramatic light|film noir|low key lighting|高对比|强对比|明暗对比|硬光|伦勃朗光',
  muted:
    'muted|desaturated|pale colors|pale colours|faded colors|faded colours|subdued colors|低饱和|淡雅|素雅|水墨|灰调|莫兰迪',
  neon: 'neon|neon lit|cyberpunk|霓虹|赛博朋克',
  sepia:
    'sepia|棕褐|棕褐色|棕褐色调|复古棕褐色调|褐色调|复古色调|old photograph|aged photo|泛黄|老照片|怀旧色调',
  soft: 'soft light|soft lighting|soft edges|soft focus|soft night lighting|soft natural light|soft daylight|soft morning light|soft glow|soft shadows|soft pastel|soft colors|soft colours|soft tones|soft warm light|pastel|diffused light|watercolor|watercolour|柔和|柔光|柔焦|水彩',
  vivid:
    'vivid|vibrant|saturated|colorful|colourful|bright colors|bright colours|rich colors|rich colours|鲜艳|明快|高饱和|缤纷|绚丽|色彩鲜明|浓郁',
  warm: 'warm light|warm lighting|warm tone~|warm toned|warm color~|warm colour~|warm glow|warm white|warm palette|soft warm light|golden hour|golden light|golden glow|amber|candlelight|candlelit|暖色|暖光|暖黄|暖调|暖色调|温暖的光|金色的光|金黄|烛光|暖阳',
};
