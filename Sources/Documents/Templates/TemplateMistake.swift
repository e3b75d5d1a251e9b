import Text

/// Why a file is no template.
package enum TemplateMistake: Error, Hashable, Sendable {
  /// .doc, .wps and the like, or the bytes of one.
  case otherFormat(String)
  case damaged
  /// Programs stand in it.
  case macros
  /// It fetches something from elsewhere, by that address or field.
  case external(String)
  /// Remarks, or changes that nobody accepted.
  case underReview
  case unknown(String, nearest: TemplateField)
  case bodyMissing
  case bodyTwice
  /// Something else stands in its paragraph.
  case bodyNotAlone
  /// It stands in a header, a footer or a note.
  case bodyInMargin

  package func sentence(in language: Language) -> String {
    switch self {
    case .otherFormat(let ending):
      language(
        "模板要用.docx，这是\(ending)。请在WPS里另存为.docx。",
        "A template is a .docx, and this is \(ending). Save it as .docx.")
    case .damaged:
      language(
        "读不出来，可能没有存好。请在WPS里打开，另存为.docx。",
        "It can't be read; perhaps it wasn't saved. Open it and save it as .docx.")
    case .macros:
      language(
        "里面有宏，不能用作模板。请另存为不带宏的.docx。", "There are macros in it. Save it as .docx without them.")
    case .external(let target):
      language(
        "里面有指向外面的链接（\(target)），打开时会去取别处的内容。请去掉再用。",
        "It fetches something from elsewhere (\(target)). Take that out first.")
    case .underReview:
      language(
        "里面有批注或者没有接受的修订，会印在每一份文书上。请接受修订、删去批注再用。",
        "Remarks or changes that nobody accepted stand in it and would be on every paper. Settle them first."
      )
    case .unknown(let name, let nearest):
      language(
        "不认识【\(name)】，是不是\(nearest.placeholder)？可以用的有："
          + TemplateField.allCases.map(\.placeholder).joined(),
        "【\(name)】 is unknown; perhaps \(nearest.placeholder) is meant. There are "
          + TemplateField.allCases.map(\.placeholder).joined() + ".")
    case .bodyMissing:
      language(
        "没有【正文】：决议、数字、更正都印在那里。请在正文的位置单独一段写上【正文】。",
        "There is no 【正文】, where everything that was settled is printed. Type it in a paragraph of its own."
      )
    case .bodyTwice:
      language("【正文】只能有一处，请去掉多余的。", "【正文】 stands there more than once. Leave one.")
    case .bodyNotAlone:
      language(
        "【正文】所在的一段还有别的字，正文有许多段，放不进去。请让【正文】单独成段。",
        "Other words stand in the paragraph of 【正文】. Let it stand alone.")
    case .bodyInMargin:
      language(
        "【正文】写在页眉、页脚或注释里，放不进去。请写在正文里。",
        "【正文】 stands in a header, footer or note. Type it in the text.")
    }
  }
}
