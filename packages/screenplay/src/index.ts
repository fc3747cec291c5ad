export type {
  CameraMove,
  CastRef,
  DialogueLine,
  Framing,
  Screenplay,
  Shot,
  Span,
} from './screenplay.ts';
