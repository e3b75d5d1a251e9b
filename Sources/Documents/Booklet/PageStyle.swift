extension PublicPage.Kind {
  /// How it looks: one column that a telephone shows, and the paper that it is printed on.
  var style: [StaticString] {
    switch self {
    case .map: [PageStyle.common, "@page{size:A4;margin:18mm}"]
    case .booklet: [PageStyle.common, PageStyle.sheets]
    }
  }
}

private enum PageStyle {
  static let common: StaticString = """
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:36rem;padding:1rem;color:#111;background:#fff;\
    font:1rem/1.7 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;\
    overflow-wrap:anywhere}
    h1{font-size:1.6rem;line-height:1.3;text-align:center;margin:.5rem 0 1rem}
    h2{font-size:1.3rem;line-height:1.3;margin:1.5rem 0 .8rem;border-bottom:2px solid #111}
    h3{font-size:1.05rem;margin:.8rem 0 .2rem}
    p{margin:.2rem 0}
    figure{margin:0 0 1rem}
    svg{display:block;width:100%;height:auto;border:1px solid #999}
    table{border-collapse:collapse;width:100%;margin:.4rem 0}
    th,td{border:1px solid #999;padding:.2rem .4rem;text-align:left;vertical-align:top}
    .number{display:inline-block;min-width:1.6em;margin-right:.4em;border:1px solid #111;\
    border-radius:1em;text-align:center;font-family:sans-serif;font-size:.85em}
    .small{margin-top:1.5rem;font-size:.8rem;color:#444}
    .warning{border:3px solid #111;padding:.4rem;font-weight:bold;text-align:center}
    .card{break-inside:avoid}
    a{color:inherit}
    @media print{body{max-width:none;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}}

    """

  /// Each chapter a sheet of its own, so that one can be taken out.
  static let sheets: StaticString = """
    @page{size:A5;margin:12mm}
    header{text-align:center;padding:3rem 0}
    header ol{display:inline-block;text-align:left}
    section{margin-top:2.5rem}
    @media print{header{padding-top:30mm}section{margin:0;break-before:page}}

    """
}
