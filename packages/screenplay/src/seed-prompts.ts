import type { ScreenplayRequest } from './parse-screenplay.ts';

/** The prompts of the vendors' own documents, letter for letter, each with the cast of its sample. Test data. */
export const seedPrompts = {
  // The table of the guide, double quotes.
  countrySong: {
    prompt:
      'Video 1 holds Image 2 and plays a soothing country folk song on the chair from Image 3, saying: "The weather is so nice today." Image 1, holding a bouquet of sunflowers, walks past Video 1, places the flowers on the table next to Video 1, and says: "That sounds beautiful. Can you play it again?"',
    durationSeconds: 10,
    cast: { images: 4, videos: 1 },
  },
  // The Python and Java samples, single quotes.
  countrySongCode: {
    prompt:
      "Video 1 holds Image 3 and plays a soothing country folk song on the chair from Image 4, saying: 'The weather is so nice today.' Image 1, holding Image 2, walks past Video 1, places Image 2 on the table next to Video 1, and says: 'That sounds beautiful. Can you play it again?'",
    durationSeconds: 10,
    cast: { images: 4, videos: 1 },
  },
  // The curl sample, quotes doubled for the shell.
  countrySongCurl: {
    prompt:
      "Video 1 holds Image 3 and plays a soothing country folk song on the chair from Image 4, saying: ''The weather is so nice today.'' Image 1, holding Image 2, walks past Video 1, places Image 2 on the table next to Video 1, and says: ''That sounds beautiful. Can you play it again?'' ",
    durationSeconds: 10,
    cast: { images: 4, videos: 1 },
  },
  // A storyboard of nine without dialogue.
  explorerBoard: {
    prompt:
      "Reference image, 3D cartoon adventure movie style, chibi characters with detailed textures, smooth actions, and vibrant colors. Keep the characters and forest scene consistent. Do not add text. Atmosphere: Adventurous, lighthearted, mysterious, whimsical. Characters: Boy explorer: round hat, backpack, short cloak. Sidekick: a flying small robot with a round body and blue glowing eyes. Scene: Fantasy forest with giant tree roots, mushrooms, vines, a treasure cave entrance, and sunbeams. Storyboard: 1. Wide shot: Tall trees and interlaced light beams in a mysterious and bright fantasy forest. 2. Medium shot: The boy pushes aside vines to explore. 3. Medium shot: The small robot flies beside him, scanning ahead with a blue light. 4. Close-up: An old treasure map unfolds in the boy's hands. 5. Close-up: He shows an excited expression, his eyes lighting up. 6. Action shot: The two jump over tree roots and a stream, continuing deeper into the forest. 7. Medium shot: A moss-covered treasure chest is revealed behind the vines. 8. Close-up: A golden glow shines from the edge of the treasure chest. 9. Final shot: The boy and the small robot stand before the treasure chest, looking at each other in surprise, full of adventure.",
    durationSeconds: 10,
    cast: { images: 1, videos: 0 },
  },
  // A storyboard of nine with one line.
  webtoonBoard: {
    prompt:
      'Reference image, Korean webtoon style, soft night lighting, detailed character expressions, consistent scenes. Do not include text in the image. Atmosphere: Healing, quiet, slightly lonely, gentle. Characters: Female lead: a young woman after work, wearing a long coat, tired but gentle. Young clerk: a convenience store night shift clerk with neat short hair. Scene: A late-night convenience store with warm white lights, neat shelves, and fine rain and streetlights visible outside the glass door. Storyboard: 1. Wide shot: A late-night convenience store on a street corner glows with warm white light on a rainy night. 2. Medium shot: The female lead pushes the door open and enters, her shoulders damp from the night rain. 3. Close-up: She stands tiredly in front of the hot drink cabinet, lost in thought. 4. Medium shot: The young clerk looks up from the cash register and sees her. 5. Close-up: The orange light from the hot drink cabinet reflects on her hand. 6. Close-up: The female lead picks up a can of hot drink, her expression relaxing slightly. 7. Close-up: The clerk gives her a gentle, restrained smile and says, "You worked hard today, too." 8. Medium shot: The female lead returns a faint smile, her fatigue fading. 9. Final shot: She stands at the store entrance holding the hot drink, looking out at the rainy night. The convenience store light casts a gentle silhouette of her back.',
    durationSeconds: 10,
    cast: { images: 1, videos: 0 },
  },
  // A full stop after the last quote.
  balladTable: {
    prompt:
      'Video 1 holds Image 2 and plays a soothing country ballad on the chair from Image 3, saying, "The sunshine is so nice today." Image 1, holding a bouquet of sunflowers, walks past Video 1, places the flowers on the table next to Video 1, and says, "That sounds beautiful. Can you sing it again?".',
    durationSeconds: 10,
    cast: { images: 3, videos: 1 },
  },
  balladCode: {
    prompt:
      "Video 1 holds Image 3 and plays a soothing country ballad on the chair from Image 4, saying, 'The sunshine is so nice today.' Image 1, holding Image 2, walks past Video 1, places Image 2 on the table next to Video 1, and says, 'That sounds beautiful. Can you sing it again?'.",
    durationSeconds: 10,
    cast: { images: 4, videos: 1 },
  },
  balladCurl: {
    prompt:
      "Video 1 holds Image 3 and plays a soothing country ballad on the chair from Image 4, saying, 'The sunshine is so nice today.' Image 1, holding Image 2, walks past Video 1, places Image 2 on the table next to Video 1, and says, 'That sounds beautiful. Can you sing it again?'. ",
    durationSeconds: 10,
    cast: { images: 4, videos: 1 },
  },
  // A cut in words, a pronoun, a reply.
  whyDidYouCome: {
    prompt:
      'Image 2 walks in from the deep left side of the frame. The shot then cuts to a close-up of Image 2. Image 1 is leaning against the rusty wall from Image 3 on the right, lost in thought. She notices the footsteps and slowly turns her head. After seeing Image 2, Image 1 says, "Why did you still come?" Image 2 replies, "Let\'s talk."',
    durationSeconds: 10,
    cast: { images: 3, videos: 0 },
  },
  bluePlanet: {
    prompt:
      'An overhead shot of a blue planet. The camera gradually zooms in to a close-up of Image 1 on the planet. He is holding Image 2 and eating it, while saying, "Why is no one coming to play with me?"',
    durationSeconds: 10,
    cast: { images: 2, videos: 0 },
  },
  bluePlanetCode: {
    prompt:
      "An overhead shot of a blue planet. The camera gradually zooms in to a close-up of Image 1 on the planet. He is holding Image 2 and eating it, while saying, 'Why is no one coming to play with me?'",
    durationSeconds: 10,
    cast: { images: 2, videos: 0 },
  },
  bluePlanetCurl: {
    prompt:
      "An overhead shot of a blue planet. The camera gradually zooms in to a close-up of Image 1 on the planet. He is holding Image 2 and eating it, while saying, 'Why is no one coming to play with me?' ",
    durationSeconds: 10,
    cast: { images: 2, videos: 0 },
  },
  // From the questions and answers.
  bouquet: {
    prompt:
      'Video 1 is playing the guitar, and Image 1 is holding a bouquet of flowers and walks past Video 1.',
    durationSeconds: 10,
    cast: { images: 1, videos: 1 },
  },
  // Its Image 3 is a leftover of joint numbering: one image only.
  twoVideos: {
    prompt:
      'Video 2 holds Image 3 and plays a soothing American country ballad in a coffee shop, while Video 1 smiles, watches Video 2, and slowly walks towards him',
    durationSeconds: 10,
    cast: { images: 1, videos: 2 },
  },
  characterInScene: {
    prompt: 'The character in image 1 enters the scene in image 2 and looks around',
    durationSeconds: 10,
    cast: { images: 2, videos: 0 },
  },
  // Image to video, no mention.
  urbanRap: {
    prompt:
      'A scene of urban fantasy art. A dynamic graffiti art character. A boy made of spray paint comes to life on a concrete wall. He sings an English rap song at high speed while striking a classic, energetic rapper pose. The scene is set under an urban railway bridge at night. The light comes from a single street lamp, creating a cinematic atmosphere full of high energy and amazing detail. The audio of the video consists entirely of the rap, with no other dialogue or noise.',
    durationSeconds: 10,
    cast: { images: 1, videos: 0 },
  },
} satisfies Record<string, ScreenplayRequest>;
