/** Longer than this, a photograph of a paper shows nothing more. */
const LONGEST_SIDE = 2_400;
/** Smaller than this, it is not worth the time to make it smaller. */
const SMALL = 700 * 1024;

/** A photograph upright and no larger than a paper needs; everything else, and what cannot be read, as it is. */
export async function preparePhoto(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < SMALL) return file;
  try {
    const image = await load(file);
    const smaller = await draw(image);
    return smaller === null || smaller.size >= file.size
      ? file
      : new File([smaller], named(file.name), { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

const named = (name: string) => `${name.replace(/\.[^.]*$/, '')}.jpg`;

/** As the browser shows it: turned the way it was held. */
function load(file: File): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file);
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = address;
  });
}

function draw(image: HTMLImageElement): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const pen = canvas.getContext('2d');
  // Transparent becomes white, as on paper.
  if (pen !== null) {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  URL.revokeObjectURL(image.src);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
}
