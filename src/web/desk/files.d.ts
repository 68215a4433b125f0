/** What Vite hands over of files that are no scripts. */
declare module '*.css';

declare module '*?raw' {
  const text: string;
  export default text;
}
