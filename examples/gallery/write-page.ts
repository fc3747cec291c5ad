/** One film of the gallery in one ratio. */
export type GalleryEntry = {
  name: string;
  ratio: string;
  prompt: string;
  /** Relative to the page. */
  sheet: string;
  video: string;
  /** What the preflight said of the request. */
  findings: string[];
  /** From create to the end of the task. */
  seconds: number;
};

/** The gallery as one HTML page: a section a film, a sheet a ratio. */
export function writePage(entries: readonly GalleryEntry[]): string {
  const names = [...new Set(entries.map(({ name }) => name))];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Callsheet gallery</title>
<style>${STYLE}</style>
<h1>Callsheet gallery</h1>
<p>Rehearsals of the vendors' own prompts. A row of a sheet is a shot: its beginning, middle and end.</p>
<nav>${names.map((name) => `<a href="#${name}">${name}</a>`).join(' ')}</nav>
${names.map((name) => writeFilm(entries.filter((entry) => entry.name === name))).join('\n')}
</html>
`;
}

const STYLE = `
body { margin: 2rem auto; max-width: 1500px; padding: 0 1rem; background: #16181c; color: #e8e6e1; font: 16px/1.5 system-ui, sans-serif; }
a { color: #ffc94d; } nav { display: flex; flex-wrap: wrap; gap: 1rem; }
blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid #ffc94d; white-space: pre-wrap; }
.sheets { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
figure { margin: 0; max-width: 100%; } figure img { max-width: 100%; max-height: 900px; display: block; }
`;

function writeFilm(entries: readonly GalleryEntry[]): string {
  const [first] = entries;
  return `<section id="${first!.name}">
<h2>${first!.name}</h2>
<blockquote>${escapeHtml(first!.prompt)}</blockquote>
<ul>${first!.findings.map((finding) => `<li>${escapeHtml(finding)}</li>`).join('')}</ul>
<div class="sheets">${entries.map(writeSheet).join('\n')}</div>
</section>`;
}

function writeSheet({ name, ratio, sheet, video, seconds }: GalleryEntry): string {
  return `<figure><img src="${sheet}" alt="${name} in ${ratio}" loading="lazy">
<figcaption>${ratio} · <a href="${video}">video</a> · ${seconds.toFixed(1)} s</figcaption></figure>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
