import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeEdl, writeOtio, writeSrt, writeVtt, type Timeline } from '@callsheet/animatic';
import type { Screenplay } from '@callsheet/screenplay';
import sharp from 'sharp';
import type { Artifact, EngineJob } from '../../engine.ts';
import { describeScreenplay } from './describe-screenplay.ts';
import { drawStoryboard } from './draw-storyboard.ts';
import { labelMovie } from './label-movie.ts';
import type { PlannedOutputs } from './plan-outputs.ts';
import { titleOf } from './title-of.ts';

export type RenderedFilm = {
  job: EngineJob;
  screenplay: Screenplay;
  /** As it was planned: what was said, not what the captions' font could show of it. */
  timeline: Timeline;
  planned: PlannedOutputs;
  /** Absent: a film without sound. */
  stems?: { speech: string; ambience: string };
  /** Where the outputs go. */
  folder: string;
};

export type FinishedOutputs = { outputPath: string; artifacts: Artifact[] };

/** Makes of what was rendered what comes out of a rehearsal: the labelled film, and everything beside it. */
export async function finishOutputs(film: RenderedFilm): Promise<FinishedOutputs> {
  const { folder, planned } = film;
  const outputPath = join(folder, VIDEO);
  const [, pictures, guide, texts] = await Promise.all([
    labelMovie(film, { source: planned.outputPath, target: outputPath }),
    finishPictures(film),
    finishGuide(film),
    writeTexts(film),
  ]);
  return { outputPath, artifacts: [...pictures, ...guide, ...texts, ...listStems(film)] };
}

/** As the edit lists name it, and the outputs of a task. */
const VIDEO = 'film.mp4';

const JPEG_QUALITY = 88;

async function finishPictures({ folder, planned, timeline }: RenderedFilm): Promise<Artifact[]> {
  const panels = planned.stills.map(({ path }) => path);
  const poster = join(folder, 'poster.jpg');
  const storyboard = join(folder, 'storyboard.png');
  const jpeg = sharp(panels[0]).removeAlpha().jpeg({ quality: JPEG_QUALITY });
  await writeFile(poster, await jpeg.toBuffer());
  const { width, height } = timeline;
  await drawStoryboard({ panels, width, height, target: storyboard });
  return [
    { name: 'poster.jpg', contentType: 'image/jpeg', path: poster },
    { name: 'storyboard.png', contentType: 'image/png', path: storyboard },
  ];
}

async function finishGuide(film: RenderedFilm): Promise<Artifact[]> {
  const path = join(film.folder, 'guide.mp4');
  await labelMovie(film, { source: film.planned.guide.path, target: path });
  return [{ name: 'guide.mp4', contentType: 'video/mp4', path }];
}

async function writeTexts(film: RenderedFilm): Promise<Artifact[]> {
  const texts = listTexts(film);
  for (const { name, text } of texts) await writeFile(join(film.folder, name), text);
  return texts.map(({ name, contentType }) => ({
    name,
    contentType,
    path: join(film.folder, name),
  }));
}

type Text = { name: string; contentType: string; text: string };

function listTexts(film: RenderedFilm): Text[] {
  const { job, timeline, screenplay } = film;
  const title = titleOf(screenplay);
  const { prompt, model } = job.request;
  const captions = [
    { name: 'captions.vtt', contentType: 'text/vtt; charset=utf-8', text: writeVtt(timeline) },
    { name: 'captions.srt', contentType: 'text/plain; charset=utf-8', text: writeSrt(timeline) },
  ];
  const document = describeScreenplay({ prompt, screenplay, timeline });
  return [
    ...(timeline.speech.length > 0 ? captions : []),
    {
      name: 'screenplay.json',
      contentType: 'application/json',
      text: `${JSON.stringify(document, null, 2)}\n`,
    },
    {
      name: 'film.otio',
      contentType: 'application/json',
      text: writeOtio(timeline, {
        title,
        video: VIDEO,
        stems: stemsOf(film).map(({ name, title }) => ({ title, file: name })),
        hasSound: film.stems !== undefined,
        metadata: { model, prompt, seed: job.seed },
      }),
    },
    {
      name: 'film.edl',
      contentType: 'text/plain; charset=utf-8',
      text: writeEdl(timeline, { title }),
    },
  ];
}

function listStems(film: RenderedFilm): Artifact[] {
  return stemsOf(film).map(({ name, path }) => ({ name, contentType: 'audio/wav', path }));
}

function stemsOf({ stems }: RenderedFilm) {
  if (!stems) return [];
  return [
    { name: 'speech.wav', title: 'Speech', path: stems.speech },
    { name: 'ambience.wav', title: 'Ambience', path: stems.ambience },
  ];
}
