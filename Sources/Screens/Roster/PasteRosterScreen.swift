import Office

/// Takes pasted lines: cells of a spreadsheet, a WeChat 接龙, a name a line.
struct PasteRosterScreen: FormScreen {
  private let paste: RosterPaste
  var page: RequestPage

  init(in context: Context) {
    paste = RosterPaste(in: context.language)
    page = RequestPage(
      paste.request(titled: CommandName.importRoster.title(in: context.language)),
      in: context.language)
  }

  func title(in context: Context) -> String { CommandName.importRoster.title(in: context.language) }
  var isPrivate: Bool { true }
  var isBare: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    guard let session = context.session else { return .pop }
    let text = try paste.text(answers(in: context))
    return .push(
      ImportPreviewScreen(
        .pasted(text), named: ImportWording(context.language).pasteSource, into: session))
  }
}
