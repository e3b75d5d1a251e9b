/// How a page looks: GB/T 9704-2012 on paper, and what a phone's width leaves of it.
enum HTMLStyle {
  /// What is laid out by its name.
  enum Kind: String {
    case warning, copy, caption, number, line, annex, moment, labelled, small
  }

  static func lines(for page: Document.Page) -> [String] {
    let size =
      switch page {
      case .upright: "A4"
      case .wide: "A4 landscape"
      }
    return ["@page{size:\(size);margin:37mm 26mm 35mm 28mm}"] + paper
      + ["main{max-width:\(page.characters)em;margin:0 auto;padding:1em}"] + screens
  }

  private static let songti = "font-family:宋体,SimSun,\"Noto Serif CJK SC\",serif"
  private static let heiti = "font-family:黑体,SimHei,\"Noto Sans CJK SC\",sans-serif"
  private static let kaiti = "font-family:楷体_GB2312,楷体,KaiTi,\"Noto Serif CJK SC\",serif"

  /// 三号仿宋, 22 lines a page; the number of the page at its outer edge.
  private static let paper = [
    "@page:right{@bottom-right{content:\"— \" counter(page) \" —\";font-size:14pt;\(songti)}}",
    "@page:left{@bottom-left{content:\"— \" counter(page) \" —\";font-size:14pt;\(songti)}}",
    "html{-webkit-text-size-adjust:100%;color-scheme:light}",
    "body{margin:0;background:#fff;color:#000;font-size:16pt;line-height:29pt;"
      + "font-family:仿宋_GB2312,仿宋,FangSong,\"Noto Serif CJK SC\",serif;"
      + "line-break:strict;overflow-wrap:anywhere;text-align:justify}",
    "p,h1,h2,h3{margin:0;font-size:1em;font-weight:normal}",
    "p,h2,h3{text-indent:2em;orphans:2;widows:2}",
    "h1{margin:1em 0;font-size:22pt;line-height:32pt;text-align:center;"
      + "font-family:方正小标宋简体,FZXiaoBiaoSong-B05S,宋体,SimSun,\"Noto Serif CJK SC\",serif}",
    "h1 span{display:block}",
    "h2{\(heiti);break-after:avoid}",
    "h3{\(kaiti);break-after:avoid}",
    ".warning,.copy,.line,.annex,.small,.fields p,td p{text-indent:0}",
    ".warning,.copy{font-size:14pt;text-align:left;\(heiti)}",
    ".caption,.number{text-indent:0;margin-bottom:1em;text-align:center}",
    ".caption{\(kaiti)}",
    ".annex{break-before:page;\(heiti)}",
    ".message{break-after:page;padding-bottom:1em;border-bottom:.5pt solid}",
    ".small{font-size:10.5pt;line-height:1.6}",
    ".blank{height:1em}",
    ".blank+.blank{display:none}",
    // The text stays beside its label where there is room for it, and goes below it where there isn't.
    ".moment,.labelled{display:flex;flex-wrap:wrap;column-gap:1em}",
    ".labelled{padding-left:2em;column-gap:0}",
    ".moment b,.labelled b{font-weight:normal}",
    ".labelled b{\(heiti)}",
    ".moment span,.labelled span{flex:1 1 10em}",
    ".labelled span:empty{min-height:29pt;border-bottom:.5pt solid}",
    ".fields{display:flex;flex-wrap:wrap;column-gap:2em}",
    ".fields p{flex:1 1 auto;min-width:46%;text-align:left}",
    // 署名 leaves two characters at the right and the date begins two after it; a date longer than the
    // name leaves the two, and the name more.
    ".signature{width:fit-content;margin:2em 2em 0 auto;text-align:left;"
      + "break-inside:avoid;break-before:avoid}",
    ".signature p{text-indent:0}",
    ".signature p+p{padding-left:2em;margin-right:-2em;white-space:nowrap}",
    ".signature.longer{margin-right:4em}",
    "table{width:100%;margin:.5em 0;border-collapse:collapse;font-size:12pt;line-height:1.5;"
      + "text-align:left}",
    "thead{display:table-header-group}",
    "tr{break-inside:avoid}",
    "th,td{padding:.2em .4em;border:.5pt solid;vertical-align:top}",
    "th{font-weight:normal;text-align:center;\(heiti)}",
    ".center{text-align:center}",
    ".trailing{text-align:right}",
    "svg{fill:#000;break-inside:avoid}",
    ".chart{display:block;width:100%;max-width:24em;margin:.5em auto;break-before:avoid}",
    ".chart text{font-size:13px}",
    ".chart .line{fill:none;stroke:#000}",
    ".address{margin-top:1em;break-inside:avoid}",
    ".address svg{display:block;width:35mm}",
    ".address p{text-indent:0;text-align:left;overflow-wrap:anywhere;font-size:12pt;line-height:1.5}",
  ]

  private static let screens = [
    "@media print{main{max-width:none;padding:0}}",
    "@media screen and (max-width:40em){",
    "body{font-size:17px;line-height:1.75}",
    "h1{font-size:1.25em;line-height:1.5}",
    "h1 span{display:inline}",
    ".warning,.copy{font-size:.9em}",
    ".small{font-size:.8em}",
    ".labelled{padding-left:0}",
    ".signature,.signature.longer{margin-right:2em}",
    "table{font-size:.9em}",
    ".many,.many tbody,.many tr,.many td{display:block}",
    ".many thead{display:none}",
    ".many tr{margin-bottom:1em;border:1px solid}",
    ".many td{border:0;text-align:left}",
    ".many td::before{content:attr(data-name)\"：\"}",
    "}",
  ]
}
