import Archives
import Deliberation
import Documents
import Office
import Terminal
import Text
import Values

/// 文书: makes the papers and says where they are.
struct PapersScreen: Screen {
  private struct Row: Hashable, Sendable {
    let kind: DocumentKind
    let audience: Audience
  }

  private var list: List<Row>
  /// Which version went out last, and whether the record says otherwise by now.
  private var issued: [Row: (told: String, isOutdated: Bool)] = [:]
  private var checked: Int?

  init(in context: Context) {
    let rows = DocumentKind.allCases.flatMap { kind in
      kind.audiences.map { Row(kind: kind, audience: $0) }
    }
    // What is wanted now comes first under the eye.
    let isOver = context.session.map { $0.phase == .adjourned || $0.phase == .sealed } ?? false
    list = List(
      rows,
      selected: Row(kind: isOver ? .minutes : .meetingNotice, audience: isOver ? .archive : .public)
    )
  }

  func title(in context: Context) -> String { CommandName.papers.title(in: context.language) }

  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(.makePaper) { $0.make(in: &$1) },
      PageCommand(.makeAllPapers) { $0.makeAll(in: &$1) },
      PageCommand(.readPaper) { $0.read(in: &$1) },
      PageCommand(.makePaperSet) { .push(PaperSetScreen(in: $1.language)) },
      .choosingFormat,
      PageCommand(.issuePaper) { $0.issue(in: &$1) },
      PageCommand(.copyMessage) { $0.copyMessage(in: &$1) },
    ]
  }

  /// Puts the message to the group into the clipboard: text for everybody, whose sentences somebody has read.
  private func copyMessage(in context: inout Context) -> Step {
    guard let press = press(in: &context) else { return .stay }
    do {
      let paper = try press.paper(.wechat, for: .public)
      guard paper.unconfirmed.isEmpty else { return .push(PublicSentencesScreen(in: context)) }
      let words = PapersWording(context.language)
      context.copied = paper.document.pasted
      context.say(words.copied)
    } catch {
      fail(error, in: &context)
    }
    return .stay
  }

  /// Asks by which way the chosen paper goes out.
  private func issue(in context: inout Context) -> Step {
    guard let row = list.selected, let press = press(in: &context) else { return .stay }
    do {
      let format = context.issuing(of: row.kind.formats)
      let paper = try press.paper(row.kind, for: row.audience)
      guard paper.unconfirmed.isEmpty else { return .push(PublicSentencesScreen(in: context)) }
      let address = context.publicAddress
      let asked = IssueRequest(row.kind, for: row.audience, as: format, in: context.language) {
        desk in
        guard let meeting = desk.meeting else {
          throw Failure.refused(RequestWording(desk.language).noMeeting)
        }
        return try Press(
          meeting, today: desk.now.day, heldWords: desk.heldWords, address: address,
          in: desk.language, ledger: desk.ledger)
      }
      return .push(RequestScreen(try asked.request(at: context.desk), in: context))
    } catch {
      fail(error, in: &context)
      return .stay
    }
  }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session, checked != session.lastEntry else { return }
    checked = session.lastEntry
    issued = [:]
    guard !session.issuedPapers.isEmpty, let press = press(in: &context) else { return }
    let words = IssuingWording(context.language)
    for row in list.ids {
      guard let (paper, isOutdated) = press.lastIssued(row.kind, for: row.audience) else {
        continue
      }
      issued[row] = (words.state(paper, isOutdated: isOutdated), isOutdated)
    }
  }

  private func press(in context: inout Context) -> Press? {
    guard let meeting = context.meeting else { return nil }
    do {
      return try Press(
        meeting, today: context.now.day, heldWords: context.ownHeldWords,
        address: context.publicAddress, in: context.language, ledger: context.ledger)
    } catch {
      fail(error, in: &context)
      return nil
    }
  }

  private func make(in context: inout Context) -> Step {
    guard let row = list.selected, let press = press(in: &context) else { return .stay }
    do {
      let paper = try press.paper(row.kind, for: row.audience)
      let format = context.format(of: row.kind.formats)
      guard paper.unconfirmed.isEmpty else { return .push(PublicSentencesScreen(in: context)) }
      context.say(try press.write(paper, as: format), of: paper.document, as: format)
    } catch {
      fail(error, in: &context)
    }
    return .stay
  }

  private func makeAll(in context: inout Context) -> Step {
    guard let press = press(in: &context), let path = context.meeting?.path else { return .stay }
    let words = PapersWording(context.language)
    var count = 0
    var isWaiting = false
    do {
      for row in list.ids {
        guard let paper = press.paperIfReady(row.kind, for: row.audience) else { continue }
        guard paper.unconfirmed.isEmpty else {
          isWaiting = true
          continue
        }
        _ = try press.write(paper, as: context.format(of: row.kind.formats))
        count += 1
      }
      context.say(
        words.madeAll(count, in: Papers(beside: path).folder), wall: words.madeAll(count, in: ""))
    } catch {
      fail(error, in: &context)
    }
    return isWaiting ? .push(PublicSentencesScreen(in: context)) : .stay
  }

  private func read(in context: inout Context) -> Step {
    guard let row = list.selected, let press = press(in: &context) else { return .stay }
    do {
      let paper = try press.paper(row.kind, for: row.audience)
      return .push(PaperScreen(paper.document.title.joined(), paper.text))
    } catch {
      fail(error, in: &context)
      return .stay
    }
  }

  private func fail(_ error: any Error, in context: inout Context) {
    context.say(notMade: error.sentence(in: context.language))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter {
      return make(in: &context)
    }
    return list.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session, let path = context.meeting?.path else { return }
    let words = PapersWording(context.language)
    let inner = area.inset(columns: 1)
    list.draw(on: &canvas, in: inner.droppingBottom(4)) { row in
      let title =
        context.language == .chinese
        ? session.title(of: row.kind) : row.kind.name(in: context.language)
      return [
        Span(words.use(of: row.kind).padded(to: 20), .quiet),
        Span(words.name(title, row.audience)),
      ]
        + (issued[row].map { [Span("  " + $0.told, $0.isOutdated ? .warning : .quiet)] } ?? [])
    }
    canvas.paragraph(words.folder(Papers(beside: path).folder), in: inner.bottom(3).top(2))
    canvas.put(words.hint(context.paperFormat), in: inner.bottom(1), style: .strong)
  }
}

extension Context {
  /// Says where a paper is, what of it was struck out and what couldn't be printed.
  mutating func say(_ written: Papers.Written, of document: Document, as format: any Renderer) {
    say(
      written, masked: document.masked.count, missing: format.missingCharacters(in: document))
  }

  /// Says where a paper is, how many words were struck out of it, and how many characters nothing prints.
  mutating func say(_ written: Papers.Written, masked: Int, missing: Int = 0) {
    let words = PapersWording(language)
    if case .besides(let edited) = written.outcome {
      say(words.besides(edited, written.path), .warning)
      return
    }
    var warnings: [String] = []
    if masked > 0 { warnings.append(words.masked(masked)) }
    if missing > 0 { warnings.append(Press.missing(missing, in: language)) }
    let template = written.template.map { [TemplateWording(language).used($0)] } ?? []
    say(
      ([words.made(written.path) + (written.message == nil ? "" : words.messageBeside)]
        + template + warnings).joined(separator: " "), wall: words.made(""),
      warnings.isEmpty ? .note : .warning)
  }

  /// Says why a paper wasn't made.
  mutating func say(notMade reason: String) {
    say(PapersWording(language).failed(reason), .refused)
  }
}

extension CommandName {
  static let makePaper = CommandName(
    "make-paper", title: ("生成选中的文书", "Make the chosen paper"), label: ("生成", "Make"),
    help: ("生成选中的文书，说明放在哪里。回车相同。", "Makes the chosen paper and says where it is; so does Enter."))
  static let makeAllPapers = CommandName(
    "make-all", title: ("生成全部文书", "Make all papers"), label: ("全部生成", "All"),
    help: ("现在能出的文书一次生成。", "Makes every paper that can be made now."))
  static let readPaper = CommandName(
    "read-paper", title: ("看一看选中的文书", "Read the chosen paper"), label: ("预览", "Read"),
    help: ("先在屏幕上看全文。", "Shows the paper on the screen first."))
  static let paperFormat = CommandName(
    "paper-format", title: ("换一种文书格式", "Choose another format of papers"),
    label: ("格式", "Format"),
    help: (
      "在纯文字和 .docx 等格式之间换；没有这种格式的文书，按它自己的格式出。",
      "Goes on to the next format; a paper that hasn't got it is made in its own."
    ))
  static let issuePaper = CommandName(
    "issue-paper", title: ("印发选中的文书", "Issue the chosen paper"), label: ("印发", "Issue"),
    help: (
      "写明日期、方式和印发人，照原样只读地抄入“已印发”并登记；在WPS里改过的先和记录对照。",
      "Says when, how and by whom it goes out, keeps it read-only in 已印发 and enters it; what was edited is "
        + "held against the record first."
    ))
  static let copyMessage = CommandName(
    "copy-message", title: ("复制微信群通知", "Copy the message to the group"), label: ("复制", "Copy"),
    help: (
      "请终端把微信群通知放进剪贴板，到群里粘贴。终端不让放的，打开公示旁边的微信群通知.txt 复制。",
      "Asks the terminal to put the message to the group into the clipboard. Where it doesn't, copy it from the "
        + "text beside the notice."
    ))
  static let makePaperSet = CommandName(
    "make-set", title: ("生成一套文书", "Make a set of papers"), label: ("成套", "Set"),
    help: (
      "选会前、会后、业主表决或者归档，能出的一次生成，出不了的说明原因。",
      "Makes what can be made of the papers before the meeting, after it, of the owners' vote or for the archive, "
        + "and says what can't and why."
    ))
  static let papers = CommandName(
    "papers", title: ("文书", "Papers"),
    help: ("生成通知、签到表、记录、纪要等文书，并说明放在哪里。", "Makes the papers and says where they are."))
}

/// One paper read on the screen, page by page.
struct PaperScreen: Screen {
  private let heading: String
  private let lines: [String]
  /// Whether what is wider than the page goes on below; a paper keeps its lines.
  private let isWrapped: Bool
  private var pager = Pager()

  init(_ heading: String, _ text: String, isWrapped: Bool = false) {
    (self.heading, self.isWrapped) = (heading, isWrapped)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func title(in context: Context) -> String { heading }

  var isPrivate: Bool { true }
  func hint(in language: Language) -> String? { ShellWording(language).reading }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return .pop }
    let count = shown(context.size.columns).count
    return pager.handle(key, rows: context.size.rows, count: count) ? .stay : .ignored
  }

  /// The lines as they stand on a page so wide, with a margin.
  private func shown(_ columns: Int) -> [String] {
    guard isWrapped else { return lines }
    return lines.flatMap { line in
      line.wrapped(to: max(2, columns - 2)).map { String($0.withoutLineEnd) }
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let lines = shown(area.columns)
    let top = pager.top(rows: area.rows, count: lines.count)
    for (number, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      canvas.put(line, in: area.inset(columns: 1), line: number)
    }
  }
}
