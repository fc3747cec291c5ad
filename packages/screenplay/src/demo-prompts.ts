import type { ScreenplayRequest } from './parse-screenplay.ts';

const cast = { images: 2, videos: 1 };

/** Three timed shots with a line each, in both languages and several ways of writing the times. Test data. */
export const demoPrompts = {
  english: {
    prompt:
      'Scene 1 [0-3s]: Wide shot: Image 1 stands in a sunny market and says, "Welcome, let\'s begin!" ' +
      'Scene 2 [3-7s]: Medium shot: Video 1 waves from his stall and says: "This is the best fruit in town." ' +
      'Scene 3 [7-10s]: Close-up: Image 2 slides closer and whispers, "Don\'t forget me."',
    durationSeconds: 10,
    cast,
  },
  chinese: {
    prompt:
      '第1个镜头[0-3秒]：全景，图1站在市场里，说：“欢迎光临！”' +
      '第2个镜头[3-7秒]：中景，视频1挥手说道：“这是城里最好的水果。”' +
      '第3个镜头[7-10秒]：特写，图2慢慢靠近，低声说：“别忘了我。”',
    durationSeconds: 10,
    cast,
  },
  chineseRound: {
    prompt:
      '镜头1（0-3秒）：全景：图1站在市场里，说：「欢迎光临！」\n' +
      '镜头2（3-7秒）：中景：视频1挥手说道：「这是城里最好的水果。」\n' +
      '镜头3（7-10秒）：特写：图2慢慢靠近，低声说：『别忘了我。』',
    durationSeconds: 10,
    cast,
  },
  clock: {
    prompt:
      '[00:00-00:03] Wide shot: Image 1 stands in a sunny market and says, “Welcome!”\n' +
      '[00:03-00:07] Medium shot: Video 1 waves and says: “This is the best fruit in town.”\n' +
      '[00:07-00:10] Close-up: Image 2 slides closer and whispers, “Don’t forget me.”',
    durationSeconds: 10,
    cast,
  },
} satisfies Record<string, ScreenplayRequest>;
