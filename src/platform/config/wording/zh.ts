import type { Shape } from '../readings.ts';
import type { Key } from '../variables.ts';

const meanings: Record<Key, string> = {
  mode: '`demo` 带演示县的模拟数据；`production` 为空库并强制新建管理员。不设时沿用本库初始化时的选择，新库为 `demo`。',
  demoCases: '演示县在首次启动前一年内的办件数；0 表示没有。',
  area: '本系统所属县的 12 位区划代码。',
  hallHours: '大厅工作日的办公时间，按小时计的时限据此计算。',
  dataFolder: '数据目录：内置数据库、加密文件和主密钥。与数据库一起备份，主密钥另存。',
  databaseUrl: '外部 PostgreSQL（15 及以上）的连接地址；主库与备库成对时，两个主机用逗号隔开；不设时启动内置数据库。',
  host: '监听的网络地址；`0.0.0.0` 表示所有网卡。',
  port: '监听的端口；`0` 表示任选空闲端口。',
  publicUrl: '浏览器访问本系统的地址（协议、主机、端口，不带路径）；不设时为本机地址加端口。',
  trustedProxies: '可信反向代理的 IP 或网段，用英文逗号分隔；只有它们的 `X-Forwarded-*` 头会被采信。',
  tlsCertificate: 'TLS 证书链文件（PEM）。与私钥一起设置后由本系统直接提供 https。',
  tlsKey: 'TLS 私钥文件（PEM）。',
  masterKey: '主密钥：32 个随机字节的 base64，新的在前，用英文逗号分隔各代。不设时使用数据目录中的密钥文件。',
  masterKeyFile: '存放主密钥的文件（内容同上，一行一代），例如容器的密文挂载。',
  togetherDays: '一件事的结果选择“一起寄”时，办好的结果自决定之日起最多等几个工作日（1 到 10）。',
  proposalDays: '流程草稿提请发布后，几个工作日没有答复就提醒能发布的人一次（1 到 60）。',
  backupFolder:
    '每夜（北京时间 2 时）自动备份写入的目录，须已存在，最好在另一块磁盘或共享盘上；不设时不自动备份。见 `operate.md`。',
  backupKeysFolder: '自动备份的密钥另写入的目录，须已存在；不得与备份目录相同或互相包含。',
  backupKeep: '自动备份保留多少天（1 到 3650）；最新的一份总是保留。',
  scanner: 'ClamAV 守护进程的位置：`主机:端口` 或套接字路径。不设时上传的文件显示为“未查毒”。',
  fontPaths: '查找中文字体的附加目录或文件，用系统的路径分隔符分隔。',
  issuer: '外部统一身份认证（OpenID Connect）的地址；不设时使用内置身份认证。',
  clientId: '本系统在外部身份认证中的客户端编号。',
  clientSecret: '本系统在外部身份认证中的客户端密钥。',
  smsGateway:
    '短信网关（SMPP 3.4）：加密用 `smpps://系统号:口令@主机:端口`，专网内可用 `smpp://`。不设时不提供短信；演示库用模拟器。',
  smsSender: '手机上显示的短信发送号码（或字母）。',
  smsSignature: '每条短信开头【】里的签名，与运营商备案一致。',
  mailServer:
    '邮件服务器：`smtp://用户:口令@主机:587`（除本机外必须 STARTTLS）或 `smtps://`。不设时不提供邮件；演示库用模拟器。',
  mailSender: '发件人：邮箱地址，或 `名称 <地址>`。',
  expressUrl: '快递接口的地址（`https://`，专网内可用 `http://`）。不设：不能邮寄；演示县有模拟器。见 `issuing.md`。',
  expressToken: '快递方认得我们的口令（至少 16 个字符）。',
  expressPayer: '邮费由谁付：`county`（县里）或 `addressee`（收件人）。',
  gatewayAuthority: '验证短信网关和邮件服务器用的证书文件（PEM）；不设时用公共证书机构。',
  quietHours: '不打扰的时段（北京时间），或 `none`；个人可以另设自己的时段。',
  kioskIdle: '自助机无人操作多少秒后询问是否还有人（30 到 1200）。',
  kioskNotice: '询问后多少秒没人答应就退出并清除（20 到 300）。',
  kioskRefresh: '浏览器不运行脚本时，自助机等待的秒数（60 到 1200）。',
  bridgePort: '窗口电脑上读卡器和高拍仪程序监听的端口，或 `none`（没有这些设备）。见 `devices.md`。',
  hostAppName: '在自己里面打开本系统页面的应用的中文名，例如爱山东；不设时没有这样的应用。见 `host-app.md`。',
  hostAppNameEn: '该应用的英文名。',
  hostAppReturn: '返回该应用的地址：`https://…`，或者它自己的地址格式。',
  hostAppTokenUrl: '在该应用用登录票据换令牌的地址；不设时该应用不能让人登录。',
  hostAppUserUrl: '在该应用用令牌查询用户的地址。',
  hostAppClientId: '本系统在该应用中的客户端编号。',
  hostAppClientSecret: '本系统在该应用中的客户端密钥。',
  hostAppLevels: '该应用各实名等级的叫法和对应的本系统等级（0 到 4），例如 `L1=1,L2=2,L3=3`；没写到的为 0 级。',
  metricsToken: '读取 `/metrics` 的令牌（至少 16 个字符）；不设时只有本机可读。',
  logLevel: '日志级别：`silent`、`fatal`、`error`、`warn`、`info`、`debug`、`trace`。',
};

const shapes: Record<Shape, (choices: readonly string[]) => string> = {
  area: () => '应为县级 12 位区划代码，后六位为零，例如 370828000000',
  addresses: () => '应为 IP 地址或网段，用英文逗号分隔，例如 10.0.0.0/8,::1',
  appAddress: () => '应为 https:// 开头的地址，或者应用自己的地址，例如 countyapp://home',
  bridgePort: () => '应为 1 到 65535 的整数，或 none',
  choice: (choices) => `只能是 ${choices.join('、')}`,
  daemon: () => '应为 主机:端口 或以 / 开头的套接字路径，例如 127.0.0.1:3310',
  days: ([least, most]) => `应为 ${least} 到 ${most} 的整数（天）`,
  hours: () => '应写作 09:00-12:00,13:30-17:30',
  mailSender: () => '应为邮箱地址，或 名称 <地址>',
  mailServer: () => '应写作 smtp://用户:口令@主机:587 或 smtps://用户:口令@主机:465',
  postgresUrl: () => '应以 postgres:// 开头，例如 postgres://用户:口令@主机/库名',
  port: () => '应为 0 到 65535 的整数',
  publicUrl: () => '应为 http:// 或 https:// 开头的地址，不带路径，例如 https://ban.example.gov.cn',
  quietHours: () => '应写作 21:00-08:00，或 none',
  smsGateway: () => '应写作 smpps://系统号:口令@主机:3550（系统号至多 15 个字符，口令至多 8 个），专网内可用 smpp://',
  smsSender: () => '应为 3 到 20 位数字，或至多 11 个字母',
  smsSignature: () => '应为 2 到 12 个字，不带括号',
  levels: () => '应为等级的叫法和 0 到 4 的等级，例如 L1=1,L2=2,L3=3',
  name: () => '应为一行文字，最多 40 个字',
  count: ([, most]) => `应为不超过 ${most} 的整数`,
  seconds: ([least, most]) => `应为 ${least} 到 ${most} 的整数（秒）`,
  url: () => '应为 http:// 或 https:// 开头的地址',
  token: () => '应为至少 16 个字母、数字或符号 . _ ~ + / = -',
};

export const zh = {
  meanings,
  shapes,
  faults: {
    unknown: (name: string, nearest: string | undefined) =>
      nearest === undefined ? `不认识环境变量 ${name}。` : `不认识环境变量 ${name}，是否想写 ${nearest}？`,
    unfit: (name: string, written: string | undefined, shape: string) =>
      written === undefined ? `${name} 的值不合要求：${shape}。` : `${name} 的值“${written}”不合要求：${shape}。`,
    alone: (name: string, needs: string) => `设置了 ${name}，还需要设置 ${needs}。`,
    both: (name: string, other: string) => `${name} 与 ${other} 只能设置一个。`,
    oneInside: (name: string, other: string) =>
      `备份与它的密钥要分开放：${name} 不能与 ${other} 相同，也不能互相包含。`,
    plainGateway: (name: string) => `短信不以明文出门：${name} 请以 smpps:// 开头，或使用专网内的网关。`,
    foreignGateway: (name: string) =>
      `演示县的人是虚构的，手机号却可能是别人的：请去掉 ${name}，或改为本机上的服务器。`,
    plainIdentity: (name: string) => `个人身份不用明文传送：请把 ${name} 设为 https:// 地址，或本机地址。`,
    plainHttp: (name: string) => `正式环境不用明文 http 对外服务：请把 ${name} 设为 https:// 地址。`,
  },
  document: {
    name: '变量',
    otherwise: '默认',
    meaning: '含义',
  },
};

export type ConfigWording = typeof zh;
