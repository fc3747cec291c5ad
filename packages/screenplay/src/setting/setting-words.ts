import type { Light, Place, Site, Weather } from '../screenplay.ts';

/** What places are called (`createLexicon`). */
export const placeWords: Readonly<Record<Place, string>> = {
  underwater:
    'underwater|under the sea|under the water|beneath the waves|ocean floor|sea floor|sea bed|seabed|coral|coral reef|reef~|deep sea|mermaid~|海底|水下|珊瑚|深海|海水中',
  space:
    'outer space|deep space|spaceship~|spacecraft|space station|starship~|galaxy|galaxies|nebula|planet~|asteroid~|cosmos|cosmic|zero gravity|太空|宇宙|银河|星球|行星|木星|火星|宇航员|飞船|空间站|失重',
  stage:
    'stage|on stage|onstage|theater|theatre|concert|concert hall|spotlight~|opera|opera house|curtain call|auditorium|舞台|剧院|剧场|演唱会|音乐会|聚光灯|戏台|观众席|后台',
  cafe: 'cafe~|café~|coffee shop|coffee house|restaurant~|bar|pub|diner|bakery|bookstore|book store|bookshop|convenience store~|store|shop|tavern|counter|teahouse|noodle shop|咖啡馆|咖啡厅|咖啡店|餐厅|餐馆|饭店|酒吧|商店|书店|便利店|茶馆|茶楼|酒馆|火锅店|面馆|小店|店里|店内',
  room: 'room~|bedroom|bathroom|kitchen|living room|office~|house|home|apartment|library|classroom|interior|indoors|hall|hallway|corridor~|hospital|lab|laboratory|cabin|int|window sill|windowsill|desk|sofa|couch|fireplace|attic|bed|elevator|warehouse|factory|museum|gallery|gym|throne|workshop|房间|琴房|病房|茶室|画室|地下室|休息室|舞厅|大厅|客栈|电梯门|电梯门打开|卧室|浴室|厨房|客厅|办公室|家里|家中|室内|教室|图书馆|书房|走廊|医院|实验室|屋里|屋内|屋子|小屋|老宅|床上|床边|书桌|电梯|仓库|工厂|博物馆|体育馆|王座|宫殿|大殿|镜子前|窗台|沙发|驾驶舱|会议室',
  city: 'city|cities|street~|alley~|alleyway|downtown|skyscraper~|rooftop~|neon|sidewalk|crosswalk|traffic|subway|market|marketplace|bazaar|town|village|bridge|metropolis|highway|intersection|tokyo|new york|paris|london|shanghai|hong kong|城市|都市|街头|街道|街边|街上|大街|长街|小街|街角|巷|霓虹|市场|集市|夜市|小镇|古镇|村庄|村子|村口|村里|天台|屋顶|桥上|桥下|大桥|小桥|石桥|马路|车流|十字路口|地铁|古城|城门|高楼',
  forest:
    'forest~|in the woods|the woods|woodland|jungle|tall trees|trees|grove|bamboo|bamboo forest|rainforest|森林|树林|丛林|竹林|林间|密林|雨林|竹梢|林中',
  snow: 'snowfield~|snowy field|glacier~|arctic|antarctic|tundra|iceberg~|frozen lake|ice field|雪地|雪原|雪山|冰川|冰原|北极|南极|冰面|冰湖',
  desert: 'desert|dune~|sand dune~|sahara|canyon|wasteland|oasis|沙漠|沙丘|荒漠|戈壁|大漠|绿洲',
  beach:
    'beach~|shore|coast|coastline|coastal|seaside|on the sand|surf|palm tree~|island|海滩|沙滩|海边|海岸|岛|海滨',
  sea: 'sea|seas|ocean|at sea|boat~|ship|sailing|sailboat~|lake|river|riverside|riverbank|harbor|harbour|pier|dock~|lighthouse|the waves|ocean waves|crashing waves|waves crash|waves crashing|sound of waves|fishing|大海|海上|海面|海洋|湖边|湖面|湖畔|湖上|湖水|河边|河畔|河上|河面|小河|江边|江面|江上|小船|渔船|船上|船头|甲板|帆船|港口|港湾|码头|渡口|波浪|海浪|灯塔|海港',
  mountains:
    'mountain~|peak~|cliff~|summit|valley|alps|himalaya|volcano|hiking|ridge|山峰|山顶|山上|山中|山里|山路|山间|山脚|山谷|山坡|山巅|高山|群山|茶山|大山|悬崖|峡谷|火山|峭壁',
  meadow:
    'meadow~|field|fields|grass|grassland|farm|prairie|garden~|park|flower field|field of flowers|among the flowers|hill~|hillside|countryside|yard|backyard|courtyard|lawn|savanna|orchard|草地|草原|草坪|田野|田里|田间|田埂|稻田|麦田|梯田|花田|花海|花丛|花园|公园|农场|院子|院中|院里|庭院|操场|果园|山丘',
  sky: 'sky|skies|clouds|above the clouds|in the air|aerial|airplane|hot air balloon|天空|云端|云海|云层|空中|高空|飞机',
  studio:
    'studio|photo studio|white background|black background|plain background|seamless background|white void|black void|white backdrop|影棚|摄影棚|演播室|纯白空间|纯色背景|白色背景|黑色背景|白底',
};

/** Words with a place in them that name none. */
export const notPlaces =
  'bar of soap|soap bar|chocolate bar|candy bar|gold bar|bar of chocolate|bars|depth of field|field of view|force field|kitchen island|cloud of|clouds of|sea of|ocean of|river of|room temperature|snow white|at home with|home page|stage of|stages|shop window|green screen|sky blue|ocean blue|forest green|living room set|city hall meeting|the house specialty|house music|sea salt|beach ball|bar stool~|coffee table|park!|market share|town car|village elder|市场价|海报|海绵|山药|岛台|城市化';

/** Of the words for places those that tell what kind of such a place it is. Patterns. */
export const siteWords: Readonly<Record<Exclude<Site, 'storefront'>, string>> = {
  bedroom: 'bedroom|bed|卧室|床上|床边',
  classroom: 'classroom|教室',
  corridor: 'hallway|corridors?|elevator|走廊|电梯|电梯门|电梯门打开',
  hall: 'hall|throne|museum|gallery|大厅|舞厅|王座|宫殿|大殿|博物馆',
  hospital: 'hospital|lab|laboratory|医院|病房|实验室',
  kitchen: 'kitchen|厨房',
  lake: 'lake|river|riverside|riverbank|fishing|湖边|湖面|湖畔|湖上|湖水|河边|河畔|河上|河面|小河|江边|江面|江上',
  library: 'library|bookstore|book store|bookshop|图书馆|书店|书房',
  market: 'market|marketplace|bazaar|市场|集市|夜市',
  office: 'offices?|desk|办公室|会议室|书桌',
  rooftop: 'rooftops?|天台|屋顶',
  shop: 'convenience stores?|store|shop|便利店|商店|小店|店里|店内',
  spaceship: 'spaceships?|spacecraft|space station|starships?|飞船|空间站',
  warehouse: 'warehouse|factory|workshop|gym|仓库|工厂|体育馆',
};

/** Of the words for places those for what a place has: a sofa is not where another scene begins. A pattern. */
export const placeFeatures =
  'interior|indoors|int|window ?sill|desk|sofa|couch|fireplace|bed|throne|counter|neon|traffic|skyscrapers?|trees|tall trees|bamboo|palm trees?|surf|the waves|ocean waves|crashing waves|waves crash|waves crashing|sound of waves|fishing|grass|hills?|sky|skies|in the air|aerial|spotlights?|mermaids?|cosmic|' +
  '室内|窗台|沙发|床上|床边|书桌|王座|镜子前|电梯门|电梯门打开|霓虹|车流|高楼|竹梢|波浪|海浪|天空|空中|高空|聚光灯|宇航员';

/** What the hour is called. */
export const lightWords: Readonly<Record<Light, string>> = {
  night:
    'night|soft night lighting|夜市|夜 内|夜 外|夜景|星星|繁星|灯火通明|the stars|stargazing|nights|nighttime|nightfall|late night|tonight|moon|moonlit|moonlight|midnight|starry|night train|starlit|starlight|under the stars|neon|darkness|in the dark|dark alley|dark street~|夜|夜晚|夜里|夜色|夜空|深夜|雨夜|雪夜|月夜|午夜|月光|月亮|月色|明月|月下|星空|星夜|黑暗|黑夜|霓虹|路灯',
  dusk: 'sunset|dusk|evening|golden hour|twilight|sundown|blue hour|黄昏|日落|傍晚|夕阳|晚霞|落日|余晖|暮色',
  dawn: 'dawn|soft morning light|morning light|sunrise|daybreak|morning|early light|first light|清晨|黎明|日出|早晨|晨光|清早|凌晨|拂晓|晨曦|朝阳|晨雾',
  overcast:
    'overcast|cloudy|storm|stormy|gloomy|gray sky|grey sky|gray skies|grey skies|阴天|暴风|乌云|阴沉|阴云',
  day: 'day|soft daylight|日 内|日 外|日景|daylight|daytime|sunny|sunlight|sunlit|sunshine|sunbeam~|noon|midday|afternoon|bright|白天|阳光|正午|中午|下午|午后|晴|晴天|晴朗|烈日|日光',
};

export const notLights =
  'night stand|good night|one day|day by day|every day|day off|the other day|bright smile|bright eyes|bright idea|colors bright|bright colors|good morning|good evening|bright colours|夜壶';

/** What the weather is called; clear is what is said to be so. */
export const weatherWords: Readonly<Record<Weather, string>> = {
  rain: 'rain|rains|rainy|raining|raindrop~|rainstorm|rainfall|rain soaked|rainswept|storm|stormy|thunderstorm|drizzle|downpour|wet street~|雨|雨夜|大雨|暴雨|细雨|小雨|下雨|雨中|雨滴|雨点|雨水|暴风雨',
  snow: 'snow|snowy|snowing|snowflake~|snowfall|snowstorm|blizzard|snow covered|雪|雪夜|下雪|大雪|飘雪|雪花|风雪|暴风雪|积雪|初雪',
  fog: 'fog|foggy|mist|misty|haze|hazy|smoke|雾|大雾|浓雾|薄雾|晨雾|雾气|云雾|烟雾|浓烟|烟',
  clear: 'sunny|clear sky|clear skies|blue sky|sunshine|晴|晴天|晴朗|蓝天|万里无云',
};

export const notWeather =
  'snow white|storms in|storms out|storms into|storms off|storm off|storms up|umbrella drink|雨靴|雨衣|雨林|烟花|炊烟|香烟|烟火|烟嗓|雪白|雪碧|雪糕|雪地靴|滑雪板|谷雨|抽烟|点烟|小雨姐';
