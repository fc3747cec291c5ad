export type { Box, Clip, Layer, SpeechCue, Timeline, VisualFacts } from './timeline.ts';
