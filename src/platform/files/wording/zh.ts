import type { FileKind } from '../kind.ts';
import type { ArchiveFault } from '../refusal.ts';

export type FileWording = {
  kinds: Readonly<Record<FileKind, string>>;
  /** Between the names of kinds. */
  or: string;
  empty: string;
  tooLarge: (megabytes: string) => string;
  unknown: (accepted: string) => string;
  heic: (accepted: string) => string;
  oldOffice: string;
  archive: (accepted: string) => string;
  active: (accepted: string) => string;
  misnamed: (kind: string) => string;
  ambiguous: string;
  pixels: (millions: number) => string;
  unsafe: Readonly<Record<ArchiveFault, string>>;
  damaged: string;
  notFound: string;
  erased: string;
  infected: string;
  uploadGone: string;
  uploadUnfinished: string;
  uploadTooLong: string;
};

const again = '请用办公软件打开后另存为 PDF，再上传。';

export const zh: FileWording = {
  kinds: {
    pdf: 'PDF',
    jpeg: 'JPG 照片',
    png: 'PNG 图片',
    ofd: 'OFD',
    docx: 'Word 文档（docx）',
    xlsx: 'Excel 表格（xlsx）',
  },
  or: '、',
  empty: '这个文件是空的，请重新选择。',
  tooLarge: (megabytes) =>
    `文件太大，最大 ${megabytes} MB。照片可以在手机上选“中等大小”，扫描件可以降低清晰度后再上传。`,
  unknown: (accepted) => `认不出这是什么文件，可以上传：${accepted}。纸质材料可以直接拍照上传。`,
  heic: (accepted) =>
    `这是 HEIC 照片，工作人员打不开。请在手机相机设置中选“兼容性最佳”重新拍摄，或截图后上传；可以上传：${accepted}。`,
  oldOffice: '这是旧版 Word 或 Excel 文件，请用办公软件打开后另存为 docx、xlsx 或 PDF，再上传。',
  archive: (accepted) => `这是压缩包，请解压后逐个上传其中的文件；可以上传：${accepted}。`,
  active: (accepted) => `这是网页或带脚本的文件，不能上传。可以上传：${accepted}。`,
  misnamed: (kind) => `这个文件的内容是${kind}，与文件名不符。请确认没有选错文件；没有选错的，请改正扩展名后再上传。`,
  ambiguous: `这个文件里混有另一种文件，不能接收。${again}`,
  pixels: (millions) => `图片太大，最多 ${millions} 百万像素。请缩小后再上传。`,
  unsafe: {
    tooManyEntries: `这个文件里的内容太多，不能接收。${again}`,
    tooMuchInside: `这个文件展开后太大，不能接收。${again}`,
    shrinksTooMuch: `这个文件展开后会异常膨胀，不能接收。${again}`,
    overlapping: `这个文件的结构不正常，不能接收。${again}`,
    liesAboutSize: `这个文件的结构不正常，不能接收。${again}`,
    archiveInside: '这个文件里还有压缩包，不能接收。请取出其中的文件逐个上传。',
    macros: '这个文件带有宏，不能接收。请另存为不带宏的 docx、xlsx 或 PDF，再上传。',
    encrypted: '这个文件设有密码，工作人员打不开。请去掉密码后再上传。',
    unsafePath: `这个文件的结构不正常，不能接收。${again}`,
  },
  damaged: '文件已损坏，打不开。请在自己的设备上打开看看，重新保存或重新拍照后再上传。',
  notFound: '没有这个文件，或者您无权查看。',
  erased: '这个文件已按规定删除，内容无法恢复。',
  infected: '安全检查在这个文件中发现病毒，不能打开。请通知申请人重新提供。',
  uploadGone: '这次上传已经过期或取消，请重新选择文件上传。',
  uploadUnfinished: '上传还没有完成，请从中断处继续。',
  uploadTooLong: '收到的内容比文件原来的大小多，请重新选择文件上传。',
};
