/** Loud on purpose: nobody shall take this page for something real. */
export const STYLE = `
body { margin: 0 auto; max-width: 72rem; padding: 0 1rem 3rem; font: 16px/1.6 system-ui, 'Noto Sans CJK SC', sans-serif; color: #1b1b1b; background: #fff; }
.label { margin: 0 -1rem; padding: 1rem; font-size: 2.5rem; font-weight: 700; text-align: center; color: #000; background: repeating-linear-gradient(-45deg, #ffd400 0 2rem, #ffe566 2rem 4rem); }
h1 span, h2 span, th span, label span span, button span { font-weight: 400; color: #555; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5rem; border-bottom: 1px solid #bbb; text-align: left; vertical-align: top; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.text strong { display: block; }
label { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; justify-content: space-between; max-width: 44rem; padding: 0.25rem 0; }
input[type='text'] { font: inherit; min-width: 16rem; }
button { font: inherit; padding: 0.5rem 1.5rem; }
@media (max-width: 40rem) { .label { font-size: 1.75rem; } thead { display: none; } td { display: block; border: 0; padding: 0 0.5rem; } tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid #bbb; } }
`;
