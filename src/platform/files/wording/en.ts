import type { FileWording } from './zh.ts';

const again = 'Open it in an office program, save it as PDF and upload that.';

export const en: FileWording = {
  kinds: {
    pdf: 'PDF',
    jpeg: 'JPG photo',
    png: 'PNG picture',
    ofd: 'OFD',
    docx: 'Word document (docx)',
    xlsx: 'Excel workbook (xlsx)',
  },
  or: ', ',
  empty: 'This file is empty. Choose another.',
  tooLarge: (megabytes) =>
    `The file is too large: ${megabytes} MB at most. Send a photo in medium size, or scan at a lower resolution.`,
  unknown: (accepted) =>
    `We do not know this kind of file. You can upload: ${accepted}. You may simply photograph a paper document.`,
  heic: (accepted) =>
    `This is a HEIC photo, which our staff cannot open. Set the camera to “Most Compatible” and take it again, or upload a screenshot. You can upload: ${accepted}.`,
  oldOffice:
    'This is an old Word or Excel file. Open it in an office program, save it as docx, xlsx or PDF and upload that.',
  archive: (accepted) =>
    `This is an archive. Unpack it and upload the files in it one by one. You can upload: ${accepted}.`,
  active: (accepted) =>
    `This is a web page or a file with scripts, which cannot be uploaded. You can upload: ${accepted}.`,
  misnamed: (kind) =>
    `This file is a ${kind}, which is not what its name says. Check that it is the right one; if so, correct its extension and upload it again.`,
  ambiguous: `This file has another one mixed into it and cannot be taken. ${again}`,
  pixels: (millions) =>
    `The picture is too large: ${millions} megapixels at most. Make it smaller and upload it again.`,
  unsafe: {
    tooManyEntries: `This file has too much in it and cannot be taken. ${again}`,
    tooMuchInside: `This file unpacks to too much and cannot be taken. ${again}`,
    shrinksTooMuch: `This file would grow beyond measure when opened and cannot be taken. ${again}`,
    overlapping: `This file is not built as it should be and cannot be taken. ${again}`,
    liesAboutSize: `This file is not built as it should be and cannot be taken. ${again}`,
    archiveInside:
      'This file has an archive inside and cannot be taken. Take the files out of it and upload them one by one.',
    macros: 'This file has macros and cannot be taken. Save it as docx, xlsx or PDF without macros and upload that.',
    encrypted: 'This file has a password, so our staff cannot open it. Remove the password and upload it again.',
    unsafePath: `This file is not built as it should be and cannot be taken. ${again}`,
  },
  damaged: 'The file is damaged. Try to open it on your own device; save it or photograph it again and upload that.',
  notFound: 'There is no such file, or you may not see it.',
  erased: 'This file was deleted as the rules require; its content cannot be restored.',
  infected: 'The security check found a virus in this file, so it cannot be opened. Ask the applicant for another.',
  uploadGone: 'This upload has expired or was cancelled. Choose the file again.',
  uploadUnfinished: 'The upload is not complete. Go on from where it stopped.',
  uploadTooLong: 'More arrived than the file was said to have. Choose the file again.',
};
