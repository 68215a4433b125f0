/** Loud on purpose: nobody shall take these devices for real ones. */
export const DEVICES_STYLE = `
body { margin: 0 auto; max-width: 44rem; padding: 0 1rem 3rem; font: 16px/1.6 system-ui, 'Noto Sans CJK SC', sans-serif; color: #1b1b1b; background: #fff; }
.label { margin: 0 -1rem; padding: 1rem; font-size: 2.25rem; font-weight: 700; text-align: center; color: #000; background: repeating-linear-gradient(-45deg, #ffd400 0 2rem, #ffe566 2rem 4rem); }
[lang='en'] { color: #555; }
.code { margin: 0; font-size: 2.5rem; font-weight: 700; letter-spacing: 0.2em; }
fieldset { margin: 0 0 1rem; border: 1px solid #767676; border-radius: 6px; }
fieldset label { display: block; padding: 0.35rem 0; }
button { width: 100%; min-height: 48px; font: inherit; }
`;
