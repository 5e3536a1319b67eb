/** The size that sites ask of such a picture (Open Graph: 1.91 to 1), in pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
