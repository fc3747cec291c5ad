import type { Span } from '../screenplay.ts';

/** The subject of each sentence that is a thing: what stands before its verb, or all of it where there is none. */
export function readChineseThings(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(clausePattern)) {
    const start = match.index + match[1]!.length;
    const rest = text.slice(start, start + 40);
    const clause = /^[\u4e00-\u9fff]{2,32}/.exec(rest)?.[0] ?? '';
    const lead = leadPattern.exec(clause)?.[0].length ?? 0;
    const thing = nounIn(clause.slice(lead));
    if (thing) found.push({ start: start + lead, end: start + lead + thing.length });
  }
  return found;
}

const clausePattern = /((?:^|[。;!?.:|]) ?[,、]? ?)(?=[\u4e00-\u9fff])/g;
const leadPattern =
  /^(?:镜头|画面|然后|接着|随后|最后|此时|这时|缓缓|慢慢|切到|切至|切换到|转到|推向|推近|推至|拍摄|展示|出现|显示|给到|对准|聚焦|扫过|中|里|里是|中是|是|到|在|了){1,6}/;

function nounIn(clause: string): string | undefined {
  const match = verbPattern.exec(clause);
  const noun = (match ? clause.slice(0, match.index) : clause).replace(tail, '');
  if (noun.length < 2 || noun.length > 14 || immaterial.test(noun)) return undefined;
  if (!/^一[\u4e00-\u9fff]|的/.test(noun) && !object.test(noun)) return undefined;
  return /^(?:[他她它我你]|[没无]|不|要|请|禁|[\u4e00-\u9fff]{0,4}风格)/.test(noun)
    ? undefined
    : noun;
}

const verbPattern =
  /(?!^)(?:缓缓|慢慢|渐渐|逐渐|静静|轻轻|徐徐|突然|忽然|正在|正|展开|打开|翻开|出现|显现|浮现|露出|躺|放在|摆|搁|闪|发光|发出|散发|落|飘|飞|滚|旋转|转动|亮起|亮着|响|被|映|照(?![片相])|插|掠|爆|推|拉(?!链)|拿|握|举|走|跑|看|按|敲|伸|显示|翻|劈|空空|掉|漂|燃|升起|绽放|停|驶|摇|挂|立在|矗立|堆|倒|碎|裂|流|滴|冒|在|从|是)/;
const tail = /(?:的?(?:镜头|画面|特写|全景|俯拍|俯视))?的?$/;

/** Without `一张` or `古老的` before it, only what is surely a thing. */
const object =
  /(?:[箱盒图书信剑刀杯瓶灯车船表罐锅碗盘伞鞋帽包琴钟门]|照片|戒指|钥匙|项链|手机|电话|花束|鲜花|蛋糕|面具|地图|雕像|雕塑|石碑|王冠|宝石|宝藏|星球|行星|飞机|热气球|箱子|盒子|椅子|桌子|杯子|瓶子|香水|相机|玩具|月饼|机器)$/;

/** Light, sound, weather, and what is no thing to be put anywhere. */
const immaterial =
  /(?:光|树|树木|屏幕|光芒|光线|光束|声|声音|音乐|夜|夜晚|夜空|天空|雨|风|雪|雾|烟|影|影子|色|氛围|气氛|风格|色调|镜头|画面|场景|背景|时间|世界|城市|街道|街头|森林|手|手指|眼睛|脸|表情|嘴角|人|人群|太阳|月亮|星空|阳光|月光|云|水面|地面|海面|清晨|傍晚|黄昏|深夜|春天|夏天|秋天|冬天|便利店|房间|里|中|上|下|内|外|前|后|边|旁)$/;
