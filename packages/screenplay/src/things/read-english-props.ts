import type { Prop, Span } from '../screenplay.ts';
import { readPhrase } from './read-phrase.ts';

/** A thing, and the words that say what is done with it. */
export type ToldProp = Pick<Prop, 'use' | 'span'> & { verb: Span };

/** What is held, eaten or stood before: the thing after the verb, from its article to its noun. */
export function readEnglishProps(text: string): ToldProp[] {
  return [
    ...after(text, holding, 'held').filter(({ span }) => !isNoProp(text, span)),
    ...after(text, eating, 'eaten').filter(({ span }) => !isNoProp(text, span)),
    ...[...after(text, standing, 'stands'), ...after(text, shining, 'stands')].filter(({ span }) =>
      isFurniture(text, span),
    ),
  ].map((prop) =>
    prop.use === 'held' && isFurniture(text, prop.span) ? { ...prop, use: 'stands' } : prop,
  );
}

function after(text: string, pattern: RegExp, use: Prop['use']): ToldProp[] {
  return [...text.matchAll(pattern)].flatMap((match): ToldProp[] => {
    const start = match.index + match[0].length;
    const span = readPhrase(text, start);
    if (!span || isReference(text, span)) return [];
    return [{ use, span, verb: { start: match.index, end: start } }];
  });
}

const article = String.raw` (?=(?:an?|the|his|her|their|its|some|two|three) [a-z])`;

const holding = new RegExp(
  String.raw`\b(?:h[eo]ld(?:s|ing)?(?: up| out)?|carr(?:y|ies|ying)|grab(?:s|bing)?|grip(?:s|ping)?|clutch(?:es|ing)?|cradl(?:es|ing)|hug(?:s|ging)|wield(?:s|ing)?|pick(?:s|ing)? up|lift(?:s|ing)?(?: up)?|rais(?:es|ing)|tak(?:es|ing)(?: out| up)?|br(?:ings|inging)|pull(?:s|ing)? out|hand(?:s|ing)(?: over)?|offer(?:s|ing)?|swing(?:s|ing)|play(?:s|ing)|strum(?:s|ming)|read(?:s|ing)|open(?:s|ing)|unfold(?:s|ing)|put(?:s|ting)?(?: down)?|plac(?:es|ing)|set(?:s|ting)? down|lay(?:s|ing)(?: down)?|throw(?:s|ing)?|catch(?:es|ing)|repair(?:s|ing)|fix(?:es|ing)|pour(?:s|ing))${article}`,
  'gi',
);

const eating = new RegExp(
  String.raw`\b(?:eat(?:s|ing)?|drink(?:s|ing)?|bit(?:es|ing)(?: into)?|sip(?:s|ping)?(?: from| on)?|nibbl(?:es|ing)(?: on)?|lick(?:s|ing)?|chew(?:s|ing)?(?: on)?|tast(?:es|ing))${article}`,
  'gi',
);

/** `Stands tiredly in front of`, `looks up from`, `puts the letter on`. */
const standing = new RegExp(
  String.raw`\b(?:st[ao][no]d(?:s|ing)?|sit(?:s|ting)?|kneel(?:s|ing)?|crouch(?:es|ing)?|lean(?:s|ing)?|lies|lying|hid(?:es|ing)|wait(?:s|ing)?|stop(?:s|ping)?|arriv(?:es|ing)|walk(?:s|ing)?|run(?:s|ning)?|step(?:s|ping)?|reach(?:es|ing)?|look(?:s|ing)?|star(?:es|ing)|gaz(?:es|ing)|point(?:s|ing)?|work(?:s|ing)?|put(?:s|ting)?|plac(?:es|ing)|set(?:s|ting)?|lay(?:s|ing)?|push(?:es|ing)?|pull(?:s|ing)?|touch(?:es|ing)?|approach(?:es|ing)?)\b(?: (?!(?:and|while|as|then)\b)[a-z0-9'’-]{1,16}){0,6}? ?(?:in front of|next to|before|beside|behind|at|on|onto|against|over|from|to|towards?|around|by|into|under|inside|near|push(?:es|ing)?|approach(?:es|ing)?)${article}`,
  'gi',
);

/** Light that comes from a thing shows it. */
const shining = new RegExp(
  String.raw`\b(?:light|glow|steam|smoke|music)\b (?:of|from)(?: inside| within)?${article}`,
  'gi',
);

/** Of the body, of speech and music, of movement; what belongs to the place; and what words stand for. */
const noProp =
  /\b(?:hands?|arms?|fingers?|fists?|heads?|faces?|eyes?|eyebrows?|mouth|lips|legs?|foot|feet|shoulders?|chin|body|back|breath|tears?|gaze|smile|look|glance|expression|pose|position|attention|moment|role|part|game|song|ballad|music|melody|tune|rhythm|beat|chords?|notes?|tones?|voice|words?|question|answer|speech|step|steps|turn|seat|bow|nap|rest|break|bite|sip|walk|ride|shower|photo|picture|shot|call|deep|way|lead|line|place|time|chance|risk|door|doors|gate|window|windows|curtains?|lights?|vines?|branch(?:es)?|shop|store|market|show|concert|event|party|mind|mood|heart|side|ground|floor|air|water|hair|coat|sleeves?|stage|scene|camera|stand|conversation|image|video|reference|other|others|one|first|second|next|thing|things|something|it|object|baby|child|cat|dog)$/i;

function isNoProp(text: string, { start, end }: Span): boolean {
  return noProp.test(text.slice(start, end));
}

const furniture =
  /\b(?:table|desk|counter|bar counter|cabinet|cupboard|wardrobe|drawers|fridge|refrigerator|freezer|shelf|bookshelf|chest|crate|barrel|trunk|suitcase|piano|drums?|drum kit|harp|cello|register|(?:vending |washing |coffee |slot )?machine|television|tv|jukebox|stove|oven|fireplace|campfire|bonfire|bench|sofa|couch|armchair|chair|stool|throne|bed|cradle|mirror|easel|statue|sculpture|fountain|well|altar|tombstone|gravestone|coffin|tent|cart|stroller|wheelchair|car|taxi|truck|bus|van|motorcycle|motorbike|scooter|bicycle|bike|boat|canoe|telescope|cannon|cauldron|christmas tree|snowman|lamp ?post|mailbox|signpost|treasure|portal|crystal ball|globe|computer|monitor|control panel|robot arm)$/i;

function isFurniture(text: string, { start, end }: Span): boolean {
  return furniture.test(text.slice(start, end));
}

/** `The chair from Image 3`, `the guitar (Image 2)`. */
function isReference(text: string, { end }: Span): boolean {
  return /^,? ?\(?(?:(?:from|in|of|shown in|as in) )?(?:the )?(?:image|video|picture|reference)\b/i.test(
    text.slice(end, end + 32),
  );
}
