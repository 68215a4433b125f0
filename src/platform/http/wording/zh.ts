/** A person reads these: each says what is wrong and what to do next. */
export const zh = {
  invalid: '有些内容填写不正确，请按提示修改后重试。',
  malformed: '请求的格式不正确，无法读取。',
  unfitText: '内容中有无法保存的字符，请删除后重试。',
  notFound: '没有找到您要的页面或内容，请检查地址。',
  methodNotAllowed: '这个地址不支持这种操作。',
  timeout: '请求没有及时发送完整，请重试。',
  tooLarge: '发送的内容太大，请减少后重试。',
  addressTooLong: '地址太长，无法处理。',
  unsupportedMedia: '不支持这种内容格式。',
  headersTooLarge: '请求头太大，请清除本网站的浏览器数据后重试。',
  notSignedIn: '请先登录。',
  notPermitted: '您没有权限进行这项操作。',
  foreignOrigin: '请求不是从本网站的页面发出的，已拒绝。请回到本网站的页面重新操作。',
  plainHttp: '请使用 https:// 开头的地址访问。',
  keyReused: '这个请求编号已用于另一项内容，请刷新页面后重新提交。',
  keyUnfit: '请求编号（Idempotency-Key）应为 1 到 200 个可见的英文字符。',
  stale: '这份内容刚被他人更新，请刷新后重新操作。',
  tooManyRequests: (seconds: number) => `操作太频繁，请在 ${seconds} 秒后重试。`,
  olderProgram: '系统正在升级，暂时不能办理此件，请稍后重试。',
  unavailable: '系统暂时不可用，请稍后重试。您已填写的内容没有丢失。',
  busy: '系统繁忙，请稍后重试。',
  internal: '系统出错，未能完成操作。请稍后重试；如仍不行，请将请求编号告诉工作人员。',
};

export type HttpWording = typeof zh;
