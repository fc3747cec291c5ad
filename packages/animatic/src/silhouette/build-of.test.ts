import { describe, expect, it } from 'vitest';
import { buildOf } from './build-of.ts';

const of = (name: string, words = '') => buildOf(name, words).build;

describe('how somebody is built whom words alone tell of', () => {
  it.each([
    ['Robot', 'robot'],
    ['The small robot', 'robot'],
    ['Alien commander', 'alien'],
    ['Old fisherman', 'old-man'],
    ['Grandmother', 'old-woman'],
    ['Boy explorer', 'boy'],
    ['Little girl', 'girl'],
    ['Cat', 'cat'],
    ['Puppy', 'dog'],
    ['White horse', 'horse'],
    ['Parrot', 'bird'],
    ['Red dragon', 'dragon'],
    ['Dog owner', 'man'],
    ['Horsewoman', 'woman'],
    ['Ghost', 'ghost'],
    ['机器人', 'robot'],
    ['外星人', 'alien'],
    ['老人', 'old-man'],
    ['老奶奶', 'old-woman'],
    ['小女孩', 'girl'],
    ['小男孩', 'boy'],
    ['女侠', 'woman'],
    ['小猫', 'cat'],
    ['巨龙', 'dragon'],
    ['老师', 'man'],
    ['白马', 'horse'],
    ['鹦鹉', 'bird'],
  ])('%s is a %s by the name', (name, build) => {
    expect(of(name)).toBe(build);
  });

  it.each([
    ['Rob', 'Characters: Mia: a young woman. Rob: a rusty robot with one eye.', 'robot'],
    ['Mia', 'Characters: Mia: a young woman. Rob: a rusty robot with one eye.', 'woman'],
    ['Kai', 'Kai, an old man with a cat, walks home.', 'old-man'],
    ['Kai', 'Kai (girl, 8) opens the door.', 'girl'],
    ['Kai', 'An alien named Kai lands in the garden.', 'alien'],
    ['Kai', 'Kai is a small white dog. The dog barks.', 'dog'],
    ['Captain', 'The captain lowers her binoculars. The sailor is a man.', 'woman'],
    ['Kai', 'Kai looks at the horse. He smiles.', 'man'],
    ['小白', '小白是一只白色的小猫，住在老人的家里。', 'cat'],
    ['小白', '角色：小明：8岁男孩。小白：一个圆头机器人。', 'round-robot'],
    ['阿玲', '阿玲转过身，她的眼里有泪。', 'woman'],
    ['小明', '小明（男孩）推开门。', 'boy'],
  ])('%s by "%s" is a %s', (name, words, build) => {
    expect(of(name, words)).toBe(build);
  });

  it('goes by a given name where nothing else is told', () => {
    expect([of('Emma'), of('Mia'), of('Tom'), of('Xyz')]).toEqual(['woman', 'woman', 'man', 'man']);
  });

  it('is a ball where a robot has a round body, and small and off the ground where the words say so', () => {
    const words = 'Sidekick: a flying small robot with a round body and blue glowing eyes.';
    const { build, stature, flies } = buildOf('Sidekick', words);
    expect([build, flies]).toEqual(['round-robot', true]);
    expect(stature).toBeCloseTo(0.264, 3);
  });

  it('is as tall as its kind, smaller or larger where the words say so', () => {
    const { stature } = buildOf('Small robot', '');
    expect(stature).toBeCloseTo(0.57, 3);
    expect(buildOf('Giant robot', '').stature).toBeCloseTo(1.52, 3);
    expect(buildOf('Man', '').stature).toBe(1);
    expect(buildOf('Boy', '').stature).toBe(0.72);
  });
});
