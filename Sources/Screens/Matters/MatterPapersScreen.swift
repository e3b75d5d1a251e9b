import Affairs
import Archives
import Deliberation
import Documents
import Office
import Terminal
import Text

/// 文书 of one matter: those that can be made of it now, to be read first and written in the archive's
/// folder of papers.
struct MatterPapersScreen: Screen {
  private struct Row: Hashable, Sendable {
    let kind: LedgerPaperKind
    let audience: Audience
  }

  private let matter: CardID
  private let subject: PaperSubject
  private var list = List<Row>()
  /// Whether a session was opened for its papers.
  private var hasOpened = false

  init(of matter: CardID, in context: Context) {
    self.matter = matter
    subject = .card(matter)
    list.update(rows(in: context))
  }

  private func rows(in context: Context) -> [Row] {
    LedgerPress(of: subject, in: context).choice.map { Row(kind: $0.kind, audience: $0.audience) }
  }

  func title(in context: Context) -> String {
    CommandName.matterPapers.title(in: context.language)
  }

  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(.makePaper) { $0.make(in: &$1) },
      PageCommand(.makeAllPapers) { $0.makeAll(in: &$1) },
      PageCommand(.readPaper) { $0.read(in: &$1) },
      PageCommand(
        .sessionPapers, isPrivate: true, whyNot: { page, context in page.whyNoSession(context) },
        act: { page, context in page.openSession(in: &context) }),
      .choosingFormat,
    ]
  }

  mutating func refresh(in context: inout Context) {
    // A session that was opened for its papers is left with their page.
    if hasOpened { context.meeting = nil }
    hasOpened = false
    list.update(rows(in: context))
  }

  // MARK: - The papers of its session

  /// The last session that asked owners: 逐户统计表 is made of it.
  private func session(_ context: Context) -> String? {
    context.ledger.casebook.askingOwners(of: matter).last
  }

  private func whyNoSession(_ context: Context) -> String? {
    guard let session = session(context) else { return BoardWording(context.language).notAsked }
    let open = context.session?.identity.id
    return open == session || open == nil && context.ledger.file.path(of: session) != nil
      ? nil : BoardWording(context.language).noSession
  }

  private mutating func openSession(in context: inout Context) -> Step {
    if context.meeting == nil {
      guard let path = session(context).flatMap(context.ledger.file.path(of:)),
        context.open(path)
      else { return .stay }
      hasOpened = true
    }
    return .push(PapersScreen(in: context))
  }

  private func make(in context: inout Context) -> Step {
    guard let row = list.selected else { return .stay }
    let press = LedgerPress(of: subject, in: context)
    do {
      let paper = try press.paper(row.kind, for: row.audience)
      let format = context.format(of: row.kind.formats)
      guard paper.unconfirmed.isEmpty else { return confirming(in: context) }
      context.say(try press.write(paper, as: format), of: paper.document, as: format)
    } catch {
      fail(error, in: &context)
    }
    return .stay
  }

  private func makeAll(in context: inout Context) -> Step {
    let press = LedgerPress(of: subject, in: context)
    let words = PapersWording(context.language)
    var (count, isWaiting) = (0, false)
    do {
      for row in list.ids {
        let paper = try press.paper(row.kind, for: row.audience)
        guard paper.unconfirmed.isEmpty else {
          isWaiting = true
          continue
        }
        _ = try press.write(paper, as: context.format(of: row.kind.formats))
        count += 1
      }
      context.say(words.madeAll(count, in: press.folder), wall: words.madeAll(count, in: ""))
    } catch {
      fail(error, in: &context)
    }
    return isWaiting ? confirming(in: context) : .stay
  }

  private func confirming(in context: Context) -> Step {
    .push(PublicSentencesScreen(.ledger(subject), in: context))
  }

  private func read(in context: inout Context) -> Step {
    guard let row = list.selected else { return .stay }
    do {
      let paper = try LedgerPress(of: subject, in: context).paper(row.kind, for: row.audience)
      return .push(PaperScreen(paper.document.title.joined(), paper.text))
    } catch {
      fail(error, in: &context)
      return .stay
    }
  }

  private func fail(_ error: any Error, in context: inout Context) {
    let language = context.language
    let refusal = error as? LedgerPaperRefusal
    context.say(notMade: refusal?.sentence(in: language) ?? error.sentence(in: language))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return make(in: &context) }
    return list.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = PapersWording(context.language)
    let inner = area.inset(columns: 1)
    list.draw(on: &canvas, in: inner.droppingBottom(4)) { row in
      [Span(words.name(row.kind.name(in: context.language), row.audience))]
    }
    canvas.paragraph(words.folder(Papers(of: context.archive).folder), in: inner.bottom(3).top(2))
    canvas.put(words.hint(context.paperFormat), in: inner.bottom(1), style: .strong)
  }
}

extension CommandName {
  static let sessionPapers = CommandName(
    "session-papers", title: ("征询的文书", "Papers of the session"), label: ("征询文书", "Session"),
    help: (
      "最近一次按户征询的文书，逐户统计表、表决结果公告在内。",
      "The papers of the last session that asked every dwelling, the tally among them."
    ))
  static let matterPapers = CommandName(
    "matter-papers", title: ("这件事的文书", "Papers of the matter"), label: ("文书", "Papers"),
    help: (
      "生成大事记、意见汇总表、收支公开表、一事一档等文书，先看再写。",
      "Makes the papers of the matter, such as its timeline and its dossier; each can be read first."
    ))
}
