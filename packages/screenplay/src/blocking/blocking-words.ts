import type { Blocking, BlockingAction } from '../screenplay.ts';

/** What people do, as far as it is to be staged (`createLexicon`). */
export const actionWords: Readonly<Record<BlockingAction['kind'], string>> = {
  walks:
    'walk!|walks up|walks over|stride|strides|striding|stroll!|step~|stepping|stepped|approach!|wander!|climb!|cross|crosses|crossing|march|marches|marching|pace|paces|pacing|creeps|creeping|sneak!|tiptoe~|slides closer|moves closer|moving closer|comes closer|comes up|comes over|walks in|walks into|steps in|steps into|comes in|walks out|walks away|walks off|steps out|steps out of the|backs away|steps back|走|走向|走到|走过|走近|走来|走上|走出|走进|走去|走在|踱步|迈步|迈向|靠近|上前|来到|漫步|散步|穿过|逛|走开|走远|前行|行走|凑到|凑近|跟上',
  runs: 'run|runs|running|ran|sprint!|dash|dashes|dashing|rush|rushes|rushing|race|races|racing|charge|charges|charging|chase!|jog|jogs|jogging|flee|flees|fleeing|hurry|hurries|runs in|runs into|storms in|bursts in|rushes in|runs out|runs off|runs away|runs up|跑|奔跑|跑向|跑到|跑来|跑进|跑出|跑开|跑过|奔向|冲|冲出|冲向|冲进|冲上|追|追上|追上来|追着|追逐|飞奔|逃|逃跑|闯入|狂奔|扑进|扑向',
  turns:
    'turn|turns|turning|turned|spin|spins|spinning|whirl!|转身|转头|回头|转过|转过身|转过头|扭头|侧过|回过头|掉头|转向|转圈|旋转',
  looks:
    'look!|looks up|looks down|looks at|looks around|gaze!|gazing|stare!|watch!|glance!|peer!|sees|seeing|saw|notice!|glare!|eyeing|看|看着|看向|看见|看到|望|望着|望向|盯|盯着|注视|凝视|瞥|打量|对视|抬头|抬起头|低头|低下头|环顾|仰头|俯视|眺望|回望',
  holds:
    'hold!|held|aim!|carry|carries|carrying|carried|grip|grips|gripping|clutch!|grab|grabs|grabbing|grabbed|pick up|picks up|picking up|picked up|take|takes|taking|took|lift!|raise!|hug!|hugs|hugging|embrace!|cradle!|hand in hand|reaches for|drags|dragging|拿|拿着|拿起|接起|拿出|抱|抱着|抱起|握|握着|握紧|握住|提|提着|捧|捧着|端|端着|举|举起|举着|手持|拎|拎着|牵|牵着|拉着|抓|抓住|抓起|接过|夹起|掏出|取出|背着|撑着|抱住|拾起|捡起',
  plays:
    'play|plays|playing|played|strum|strums|strumming|弹|弹着|弹奏|弹起|弹琴|演奏|吹奏|吹着|拉着小提琴|拉小提琴|拉二胡|打鼓|弹吉他|弹钢琴|弹古筝',
  jumps:
    'jump!|leap!|hop|hops|hopping|bounce!|vault!|somersault!|backflip~|跳|跳起|跳到|跳上|跃|跃起|跃上|蹦|腾空而起|后空翻|跳跃|一跃',
  gestures:
    'waves|waving|waved|nod|nods|nodding|nodded|point!|shrug|shrugs|shrugging|gesture!|bow|bows|bowing|clap|claps|clapping|beckon!|salute!|shakes her head|shakes his head|shaking her head|shaking his head|spreads her arms|spreads his arms|tilts its head|tilts her head|tilts his head|挥手|点头|点点头|摇头|摇摇头|指向|指着|鞠躬|招手|耸肩|拱手|鼓掌|张开双臂|竖起|击掌|作揖|敬礼|挥舞|挥动',
  places:
    'place|places|placing|placed|put|puts|putting|lays|laying|sets down|setting down|puts down|sets|放|放在|放到|放下|摆|摆在|摆放|搁|搁在|放入|放进|摔在|扔在',
};

/** Words with such a verb in them that are none. */
export const notActions =
  'waves are|waves can be heard|waves roll|waves crash|waves lap|the waves|runway|running water|running late|run over|running shoes|walking stick|catwalk|in place|took place|take place|takes place|takes off|take off|taking off|place of|the place|a place|this place|first place|market place|stepping stone|footstep|one step|steps of|the steps|stairs steps|turn into|turns into|turns out|in turn|looks like|look like|looks tired|looks sad|looks happy|looking like|holding hands|hold hands|a look|the look|her look|his look|watch face|wrist watch|the watch|a watch|point of view|point of|a play|screen play|park bench|crosses fade|bow tie|the bow|put on|puts on|ran out|race car|the race|hop culture|hip hop|set in|the set|sets in|sunset|water play|wearing a watch|over the edge step|走廊|带走|拿走|夺走|赶走|卷走|抢走|行走江湖|跑道|跑步机|跑车|站台|车站|网站|手指|指尖|播放|放松|绽放|好看|看起来|看似|抱歉|心跳|跳动|冲突|追求|走马灯|放学|解放|拿手|提示|提醒|握手|端午|举行|牵挂|看台|抓狂|追光|弹幕|放心|摆设|摆脱|望远镜|冲印|捧场|盯梢|开放|释放|放大|放映|看不见|旋转木马|跳楼机|追踪报道|走势|夹道|背着良心';

/** Verbs that bring somebody on, or take them off. */
export const entranceWords =
  'enter!|walks in|walking in|walks into|walking into|steps in|steps into|comes in|coming in|comes into|runs in|running in|runs into|storms in|bursts in|rushes in|flies in|appear!|emerge!|emerging|arrive!|slides in|steps out of the|推门而入|走进|走来|跑来|跑进|进入|登场|出现|入画|闯入|入场|冲进|飞来|走入|驶来|追上来|现身';
export const exitWords =
  'exit!|leave!|leaving|left the frame|walks out|walking out|out of frame|out of the frame|walks away|walking away|walks off|walking off|runs off|runs away|running away|runs out|steps out of frame|disappear!|drives away|rides away|flies away|离开|走出去|走出房间|走出画面|走出门|出画|跑开|离去|走远|退场|走开|跑出|消失|远去|扬长而去|飞走';
export const notEntrances =
  'leaves rustle|leaves rustling|rustling leaves|fallen leaves|autumn leaves|the leaves|golden leaves|tea leaves|falling leaves|leaves fall|maple leaves|进入口';

export const postureWords: Readonly<Record<NonNullable<Blocking['posture']>, string>> = {
  stands:
    'stand|stands|standing|stood|lean|leans|leaning|leaned|站|站着|站在|站起|站定|立于|立在|伫立|靠着|靠在|倚|倚着|倚在|并肩站|相对而立',
  sits: 'sit|sits|sitting|seated|sat|in the chair|in a chair|on the chair|on a chair|in an armchair|in the armchair|on a stool|on the stool|from a stool|on the bench|on a bench|on the sofa|on the couch|on a couch|on the throne|坐|坐着|坐在|坐下|坐到|骑|骑着|骑在|对坐|端坐|围坐',
  lies: 'lie|lies|lying|lay|laid down|asleep|sleep|sleeps|sleeping|slept|躺|躺着|躺在|趴|趴着|趴在|睡|睡着|卧|入睡|打盹',
  kneels: 'kneel!|knelt|crouch!|squat|squats|squatting|跪|跪着|跪在|跪下|蹲|蹲着|蹲下|蹲在',
};
export const notPostures =
  'night stand|fruit stand|music stand|stand by|stands for|standing ovation|lies to|lie to|lies about|lies ahead|stand out|stands out|坐标|坐垫|睡衣|睡袋|倚仗|骑士|骑手|躺椅|卧室|卧底|站台|车站|空间站|网站|靠近|睡觉前';

export const sideWords: Readonly<Record<NonNullable<Blocking['side']>, string>> = {
  left: 'on the left|to the left|at the left|at left|left side|left of frame|left of the frame|frame left|screen left|on the left side|左侧|左边|画面左|画左|画面左侧|左方',
  right:
    'on the right|to the right|at the right|at right|right side|right of frame|right of the frame|frame right|screen right|on the right side|右侧|右边|画面右|画右|画面右侧|右方',
  centre:
    'in the center|in the centre|at the center|at the centre|center frame|centre frame|center of the frame|centre of the frame|in the middle of the frame|画面中央|画面中间|正中央|画面正中|居中',
};

export const depthWords: Readonly<Record<NonNullable<Blocking['depth']>, string>> = {
  foreground: 'foreground|in the foreground|close to the camera|前景|近处|镜头前',
  background:
    'in the background|in the far background|deep background|in the distance|in the far distance|背景中|背景里|后景|画面深处|深处|远处|远方',
};

/** Who stands for somebody else: those that act, and those that are acted upon. */
export const pronounWords =
  'he|she|they|him|her|them|both|both of them|the two|他|她|它|他们|她们|它们|两人|二人|俩人|两个人|彼此';
export const notPronouns =
  'both hands|both sides|both of her|both of his|the two sides|其他|吉他|他乡|他人';
