import type { Prop } from '../screenplay.ts';
import type { ToldProp } from './read-english-props.ts';

/** What is held, eaten or stood before: a thing that is surely one, with its count before it. */
export function readChineseProps(text: string): ToldProp[] {
  return [
    ...after(text, holding, 'held'),
    ...after(text, eating, 'eaten'),
    ...after(text, standing, 'stands'),
  ];
}

function after(text: string, pattern: RegExp, use: Prop['use']): ToldProp[] {
  return [...text.matchAll(pattern)].map((match) => {
    const thing = match[1]!;
    const start = match.index + match[0].lastIndexOf(thing);
    return {
      use,
      span: { start, end: start + thing.length },
      verb: { start: match.index, end: start },
    };
  });
}

const count =
  '(?:[一二两三几]?[把束本杯个张只支根块瓶罐盏封朵条份盒盘碗副串篮台架]|这[个把束本]|那[个把束本])?';
const adjective = '(?:[\\u4e00-\\u9fff]{1,5}的|[红黄蓝绿白黑金银小大旧老热冷]{1,2})?';
const small =
  '吉他|小提琴|二胡|琵琶|笛子|口琴|鲜花|花束|玫瑰|向日葵|花|苹果|香蕉|橙子|水果|蛋糕|面包|月饼|饼干|冰淇淋|糖葫芦|包子|饺子|面条|咖啡|奶茶|热茶|茶|饮料|可乐|啤酒|水杯|杯子|酒杯|酒|瓶子|水壶|茶壶|罐头|碗|书信|信封|信|书|报纸|照片|地图|手机|电话|相机|麦克风|话筒|雨伞|伞|灯笼|手电筒|蜡烛|火把|长剑|宝剑|剑|刀|枪|弓|魔杖|拐杖|钥匙|戒指|项链|怀表|气球|风筝|球|玩具|玩偶|背包|行李箱|箱子|盒子|礼物|包裹|篮子|画笔|笔|扇子|面具|帽子|眼镜|望远镜|放大镜|宝石|水晶球|卷轴';
const large =
  '桌子|餐桌|书桌|桌|柜台|吧台|收银台|收银机|饮料柜|热饮柜|冰柜|柜子|柜|书架|货架|宝箱|木箱|箱子|钢琴|古筝|架子鼓|冰箱|电视|电脑|机器|壁炉|篝火|炉子|长椅|椅子|沙发|镜子|画架|雕像|石碑|墓碑|喷泉|水井|帐篷|汽车|马车|自行车|摩托车|小船|邮筒|望远镜|传送门';

const holding = new RegExp(
  `(?:拿[着起出]|[捧抱握举端提拎抓捏挥弹吹拉背]着|[捧抱握举端提捡拾]起|打开|翻开|接过|取出|掏出|递[给来过上]|弹奏)(${count}${adjective}(?:${small}))`,
  'g',
);
const eating = new RegExp(
  `(?:[吃喝咬舔啃嚼]着|[吃喝]一?口|咬了?一口|品尝着?|吃|喝)(${count}${adjective}(?:${small}))`,
  'g',
);
const standing = new RegExp(
  `(?:[在到向朝靠倚]着?|面对着?|弹奏?着?|放[在到])(${count}${adjective}(?:${large}))(?=[前旁边上后里下面中，。,.;；]|$)`,
  'g',
);
