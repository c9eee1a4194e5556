import { hashWord } from './hash.ts';

/**
 * Emoji that say the same are one token, because a single emoji is far too rare in labelled reviews
 * to be learnt by itself. What these tokens weigh is learnt all the same.
 */
export const gladToken = hashWord('\u0001glad');
export const loveToken = hashWord('\u0001love');
export const approvalToken = hashWord('\u0001approval');
export const sadToken = hashWord('\u0001sad');
export const angryToken = hashWord('\u0001angry');
export const disapprovalToken = hashWord('\u0001disapproval');
export const wryToken = hashWord('\u0001wry');

const groups: readonly (readonly [token: number, emoji: string])[] = [
  [gladToken, '😀😁😂😃😄😅😆😇😊😋😎😸😹🙂🤗🤠🤣🥲🥳🤭☺😌😉😜😝😛🤪🎉🎊🕺💃'],
  [loveToken, '😍😘😗😙😚🥰🤩😻❤💕💓💖💗💘💙💚💛💜🖤🤍🤎🧡💝💞💟❣♥♡💋🫶🩷🩵'],
  [approvalToken, '👍👏🙌👌💯🔝⭐🌟★✨🏆🥇✅✔✓💪🤝🙏✌🤙👊🔥🚀💎🤟🤘👑'],
  [sadToken, '😢😭😞😔😟😥😓😩😫😿☹🙁😣😖😪🥺💔😰😨😦😧'],
  [angryToken, '😡😠🤬😤👿😾💢🤮🤢💩🤡😒🙄😑'],
  [disapprovalToken, '👎❌🚫⛔✗✘🛑🖕⚠🗑'],
  [wryToken, '😐😕😬🤔🤨😏🤷🫤😶🥴'],
];

const tokenByCodePoint = new Map<number, number>();
for (const [token, emoji] of groups) {
  for (const character of emoji) tokenByCodePoint.set(character.codePointAt(0) ?? 0, token);
}

/** Token of an emoji: that of its group, or its own. */
export function emojiToken(codePoint: number): number {
  return tokenByCodePoint.get(codePoint) ?? hashWord(`\u0002${String.fromCodePoint(codePoint)}`);
}

/**
 * Token of an emoticon by its mouth; null where the character is no mouth. `:` `=` `;` are its
 * eyes.
 */
export function emoticonToken(mouth: number): number | null {
  switch (String.fromCharCode(mouth)) {
    case ')':
    case ']':
    case 'D':
    case 'd':
    case 'P':
    case 'p':
      return gladToken;
    case '*':
      return loveToken;
    case '(':
    case '[':
    case 'c':
      return sadToken;
    case '/':
    case '\\':
    case '|':
      return wryToken;
    default:
      return null;
  }
}
