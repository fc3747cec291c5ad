/** What the header of a picture says; the pixels behind it have not been decoded. */
export type PictureHeader = {
  /** Pixels as displayed, after rotation. */
  width: number;
  height: number;
  /** The file can hold transparent pixels; whether it does is known after decoding. */
  mayHaveAlpha: boolean;
  /** More than one frame. */
  isAnimated: boolean;
};
